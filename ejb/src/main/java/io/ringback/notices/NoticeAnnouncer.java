package io.ringback.notices;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Turns new cases of the feed into notices, one for each person who wants to know, and a case that
 * is due into one for its owner. One announcer at a time, whichever member it is on: notices and
 * the place up to which the feed was read are written together.
 */
@Stateless
public class NoticeAnnouncer {
  /** Members of the list l who want to know of what e tells, but for who did it. */
  private static final String PEOPLE =
      """
      JOIN list_member m ON m.list_id = l.id
      JOIN agent a ON a.id = m.agent_id AND a.work_mode <> 'CALLBACKS'
      JOIN app_user u ON u.id = a.id AND NOT u.disabled AND u.notifications <> 'OFF'
        AND (m.active OR u.notify_lists = 'ALL') AND e.data ->> 'actor' <> u.name
      WHERE e.position > ?1 AND e.position <= ?2
      """;

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
    tellOfCases(told, until);
    tellOfImports(told, until);
    remind(told, until);
    sql.execute("UPDATE notice_position SET last = ?1", until);
    return (int) (until - told);
  }

  private void tellOfCases(long told, long until) {
    sql.execute(
        """
        INSERT INTO notice (user_id, list_id, case_id, made_at)
        SELECT u.id, l.id, c.id, (SELECT ringback_now())
        FROM feed_event e
        JOIN call_case c ON c.id = e.case_id AND c.assignee_id IS NULL AND c.state <> 'CLOSED'
        JOIN callback_list l ON l.id = c.list_id AND l.notify_new_cases
        %s AND e.type = 'case.created' AND (e.data ->> 'source' = 'IMPORT') IS NOT TRUE
        ON CONFLICT DO NOTHING
        """
            .formatted(PEOPLE),
        told,
        until);
  }

  /** The first case that nobody has yet stands for all. */
  private void tellOfImports(long told, long until) {
    sql.execute(
        """
        INSERT INTO notice (user_id, list_id, case_id, cases, made_at)
        SELECT u.id, l.id, c.id, CAST(e.data ->> 'created' AS integer), (SELECT ringback_now())
        FROM feed_event e
        JOIN import_job j ON j.public_id = e.data ->> 'import'
        JOIN callback_list l ON l.id = j.list_id AND l.notify_new_cases
        JOIN LATERAL (
          SELECT c.id FROM import_row r JOIN call_case c ON c.public_id = r.public_id
          WHERE r.import_id = j.id AND c.assignee_id IS NULL AND c.state <> 'CLOSED' ORDER BY r.row_no LIMIT 1) c ON true
        %s AND e.type = 'import.finished' AND CAST(e.data ->> 'created' AS integer) > 0
        ON CONFLICT DO NOTHING
        """
            .formatted(PEOPLE),
        told,
        until);
  }

  /**
   * The owner wants to know, whatever the list or they themselves chose for news, and also while
   * receiving (TIME-4): the case is theirs. Whoever picked it when it was due already, or is on the
   * phone about it, knows.
   */
  private void remind(long told, long until) {
    sql.execute(
        """
        INSERT INTO notice (user_id, list_id, case_id, kind, made_at)
        SELECT DISTINCT u.id, c.list_id, c.id, 'DUE', (SELECT ringback_now())
        FROM feed_event e
        JOIN call_case c ON c.id = e.case_id AND c.assignee_id = e.agent_id AND c.assignment = 'SELF'
          AND c.due_at > c.assigned_at AND NOT c.on_call
        JOIN app_user u ON u.id = e.agent_id AND NOT u.disabled
        WHERE e.position > ?1 AND e.position <= ?2 AND e.type = 'case.due'
        ON CONFLICT (user_id, case_id, kind) DO UPDATE SET made_at = excluded.made_at, claimed_at = NULL, claimed_by = NULL
        """,
        told,
        until);
  }
}
