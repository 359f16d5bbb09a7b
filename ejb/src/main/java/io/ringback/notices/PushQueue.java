package io.ringback.notices;

import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * From notices that no page has shown to pushes, and what became of each. Members share it: a
 * notice or push is claimed by one of them. Each method is one transaction; nothing is sent in one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PushQueue {
  @Inject Sql sql;

  /**
   * Claims what has waited long enough for a page. Several new cases of one list become one push,
   * to each of the person's browsers, and so do several that are due.
   *
   * @return how many were claimed; as many as {@code limit} means that there may be more
   */
  public int claim(int limit) {
    return sql.find(
            """
            WITH waiting AS (
              SELECT n.id FROM notice n JOIN app_user u ON u.id = n.user_id AND u.notifications = 'PUSH'
              WHERE n.claimed_at IS NULL AND n.made_at <= (SELECT ringback_now()) - interval '3 seconds'
                AND n.made_at > (SELECT ringback_now()) - interval '15 minutes'
                AND EXISTS (SELECT 1 FROM push_subscription s WHERE s.user_id = n.user_id)
              ORDER BY n.id LIMIT ?1 FOR UPDATE OF n SKIP LOCKED),
            claimed AS (
              UPDATE notice n SET claimed_at = ringback_now(), claimed_by = 'PUSH'
              FROM waiting w WHERE n.id = w.id AND n.claimed_at IS NULL RETURNING n.user_id, n.kind, n.case_id, n.cases),
            news AS (
              SELECT n.user_id, n.kind, c.list_id, min(c.public_id) AS public_case_id, sum(n.cases) AS cases
              FROM claimed n
              JOIN call_case c ON c.id = n.case_id
              JOIN list_member m ON m.list_id = c.list_id AND m.agent_id = n.user_id
              JOIN agent a ON a.id = n.user_id
              WHERE CASE n.kind
                WHEN 'DUE' THEN c.assignee_id = n.user_id AND c.assignment = 'SELF' AND NOT c.on_call AND c.due_at <= (SELECT ringback_now())
                ELSE a.work_mode <> 'CALLBACKS' AND (n.cases > 1 OR c.assignee_id IS NULL AND c.state <> 'CLOSED') END
              GROUP BY n.user_id, n.kind, c.list_id),
            queued AS (
              INSERT INTO push_delivery (subscription_id, kind, list_id, public_case_id, cases, made_at, next_at)
              SELECT s.id, n.kind, n.list_id, CASE WHEN n.cases = 1 THEN n.public_case_id END, n.cases, ringback_now(), ringback_now()
              FROM news n JOIN push_subscription s ON s.user_id = n.user_id)
            SELECT count(*) AS notices FROM claimed
            """,
            limit)
        .orElseThrow()
        .integer("notices");
  }

  /**
   * Pushes whose time has come. They come again later unless they are settled before: 30 s, 2 min
   * and 8 min after each try, and after 15 minutes never, for then they are no news.
   */
  public List<Push> take(int limit) {
    sql.execute(
        "DELETE FROM push_delivery WHERE made_at < (SELECT ringback_now()) - interval '15 minutes'");
    return sql
        .list(
            """
            WITH due AS (
              SELECT id FROM push_delivery WHERE next_at <= (SELECT ringback_now())
              ORDER BY next_at LIMIT ?1 FOR UPDATE SKIP LOCKED),
            taken AS (
              UPDATE push_delivery d SET attempts = attempts + 1, next_at = ringback_now() + interval '30 seconds' * 4 ^ attempts
              FROM due WHERE d.id = due.id RETURNING d.*)
            SELECT t.id, t.kind, t.subscription_id, t.public_case_id, t.cases, l.key AS list_key, l.name AS list_name, u.language,
                   s.endpoint, s.p256dh, s.auth, ringback_now() AS now
            FROM taken t
            JOIN push_subscription s ON s.id = t.subscription_id
            JOIN app_user u ON u.id = s.user_id AND NOT u.disabled
            JOIN callback_list l ON l.id = t.list_id
            """,
            limit)
        .stream()
        .map(PushQueue::push)
        .toList();
  }

  private static Push push(Row row) {
    return new Push(
        row.number("id"),
        row.number("subscription_id"),
        row.text("endpoint"),
        row.text("p256dh"),
        row.text("auth"),
        new PushText(
            row.constant("kind", NoticeKind.class),
            row.text("language"),
            row.text("list_key"),
            row.text("list_name"),
            row.integer("cases"),
            row.findText("public_case_id")),
        row.instant("now"));
  }

  /** Sent, or never to be sent. */
  public void settle(Push push) {
    sql.execute("DELETE FROM push_delivery WHERE id = ?1", push.id());
  }

  /** The browser takes no pushes any more: what else waits for it goes with it. */
  public void forgetReceiver(Push push) {
    sql.execute("DELETE FROM push_subscription WHERE id = ?1", push.subscriptionId());
  }
}
