package io.ringback.notices;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Turns new cases of the feed into notices, one for each person who wants to know. One announcer at
 * a time, whichever member it is on: notices and the place up to which the feed was read are
 * written together.
 */
@Stateless
public class NoticeAnnouncer {
  @Inject Sql sql;

  /**
   * An import is told of as a whole, not by its cases; a case that somebody has already, or that
   * was closed at once, is no news.
   *
   * @return how many events were read; as many as {@code limit} means that there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int announce(int limit) {
    var place =
        sql.find(
            """
            SELECT n.last AS told, least(f.last, n.last + ?1) AS until
            FROM notice_position n, feed_position f WHERE n.last < f.last FOR UPDATE OF n SKIP LOCKED
            """,
            limit);
    if (place.isEmpty()) return 0;
    long told = place.get().number("told");
    long until = place.get().number("until");
    write(told, until);
    sql.execute("UPDATE notice_position SET last = ?1", until);
    return (int) (until - told);
  }

  private void write(long told, long until) {
    sql.execute(
        """
        INSERT INTO notice (user_id, list_id, case_id, made_at)
        SELECT u.id, l.id, c.id, (SELECT ringback_now())
        FROM feed_event e
        JOIN call_case c ON c.id = e.case_id AND c.assignee_id IS NULL AND c.state <> 'CLOSED'
        JOIN callback_list l ON l.id = c.list_id AND l.notify_new_cases
        JOIN list_member m ON m.list_id = l.id
        JOIN agent a ON a.id = m.agent_id AND a.work_mode <> 'CALLBACKS'
        JOIN app_user u ON u.id = a.id AND NOT u.disabled AND u.notifications <> 'OFF'
          AND (m.active OR u.notify_lists = 'ALL')
        WHERE e.position > ?1 AND e.position <= ?2 AND e.type = 'case.created'
          AND e.data ->> 'actor' <> u.name AND (e.data ->> 'source' = 'IMPORT') IS NOT TRUE
        ON CONFLICT DO NOTHING
        """,
        told,
        until);
  }
}
