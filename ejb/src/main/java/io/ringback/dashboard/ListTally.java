package io.ringback.dashboard;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds up the feed by list and quarter of an hour. One member at a time: the sums and the place up
 * to which the feed was read are written together, so every event counts once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ListTally {
  /**
   * A first call is in time when it is begun before the first due time and a little more (?3
   * seconds). It is counted when it begins, and taken off again when the PBX reports that it never
   * started; unless the agent has called once more meanwhile, which is the first call then. What
   * else a PBX reports of it ({@code call}) counts nothing.
   */
  private static final String ADD =
      """
      INSERT INTO list_quarter AS q (quarter_at, list_id, requests, first_calls, on_time, saved_calls, reached, succeeded, failed,
                                     expired, closed_otherwise)
      SELECT date_bin('15 minutes', CASE WHEN first.calls < 0 THEN t.started_at ELSE e.at END, TIMESTAMPTZ '2000-01-01Z'), l.id,
             count(*) FILTER (WHERE e.type = 'case.created'),
             sum(first.calls),
             coalesce(sum(first.calls) FILTER (WHERE t.started_at <= d.first_due_at + make_interval(secs => CAST(?3 AS integer))), 0),
             count(*) FILTER (WHERE e.type = 'case.handled' AND t.id IS NOT NULL),
             count(*) FILTER (WHERE e.type = 'case.handled' AND t.id IS NOT NULL AND s.reached),
             count(*) FILTER (WHERE s.closes = 'SUCCESS' OR e.type = 'case.closed' AND e.data ->> 'reason' = 'SUCCESS'),
             count(*) FILTER (WHERE s.closes = 'UNSUCCESS' OR e.type = 'case.closed' AND e.data ->> 'reason' = 'UNSUCCESSFUL'),
             count(*) FILTER (WHERE e.type = 'case.expired'),
             count(*) FILTER (WHERE e.type = 'case.closed' AND e.data ->> 'reason' NOT IN ('SUCCESS', 'UNSUCCESSFUL', 'IMPORT_UNDONE'))
      FROM feed_event e
      JOIN callback_list l ON l.id = e.list_id
      LEFT JOIN handling_status s ON e.type = 'case.handled' AND s.list_id = e.list_id AND s.code = e.data ->> 'status'
      LEFT JOIN call_attempt t ON e.type IN ('case.called', 'case.handled') AND t.public_id = e.data ->> 'attempt'
      LEFT JOIN case_details d ON e.type = 'case.called' AND d.case_id = e.case_id
      CROSS JOIN LATERAL (
        SELECT CASE
          WHEN e.type <> 'case.called' OR t.id IS NULL OR EXISTS (
            SELECT FROM call_attempt earlier WHERE earlier.case_id = e.case_id AND earlier.id < t.id AND NOT earlier.failed) THEN 0
          WHEN e.data ->> 'call' IS NULL THEN 1
          WHEN e.data ->> 'call' = 'FAILED' AND NOT EXISTS (
            SELECT FROM call_attempt later
            WHERE later.case_id = e.case_id AND later.id > t.id AND later.started_at <= e.at AND NOT later.failed) THEN -1
          ELSE 0 END AS calls) AS first
      WHERE e.position > ?1 AND e.position <= ?2
        AND e.type IN ('case.created', 'case.called', 'case.handled', 'case.closed', 'case.expired')
      GROUP BY 1, 2
      ON CONFLICT (quarter_at, list_id) DO UPDATE SET
        requests = q.requests + excluded.requests, first_calls = q.first_calls + excluded.first_calls,
        on_time = q.on_time + excluded.on_time, saved_calls = q.saved_calls + excluded.saved_calls,
        reached = q.reached + excluded.reached, succeeded = q.succeeded + excluded.succeeded, failed = q.failed + excluded.failed,
        expired = q.expired + excluded.expired, closed_otherwise = q.closed_otherwise + excluded.closed_otherwise
      """;

  private static final String LOOK =
      """
      INSERT INTO list_quarter (quarter_at, list_id, open_cases)
      SELECT date_bin('15 minutes', (SELECT ringback_now()), TIMESTAMPTZ '2000-01-01Z'), l.id, count(c.id)
      FROM callback_list l LEFT JOIN call_case c ON c.list_id = l.id AND c.state <> 'CLOSED'
      GROUP BY l.id
      ON CONFLICT (quarter_at, list_id) DO UPDATE SET open_cases = excluded.open_cases
      """;

  @Inject Sql sql;

  @Inject
  @ConfigProperty(name = "ringback.on-time", defaultValue = "PT15M")
  Duration onTime;

  /**
   * @return how many events were read; as many as {@code limit} means that there may be more
   */
  public int add(int limit) {
    var place =
        sql.find(
            """
            SELECT q.last AS counted, least(f.last, q.last + ?1) AS until
            FROM list_quarter_position q, feed_position f WHERE q.last < f.last FOR UPDATE OF q SKIP LOCKED
            """,
            limit);
    if (place.isEmpty()) return 0;
    long counted = place.get().number("counted");
    long until = place.get().number("until");
    sql.execute(ADD, counted, until, onTime);
    sql.execute("UPDATE list_quarter_position SET last = ?1", until);
    return (int) (until - counted);
  }

  /** Notes how many cases are open; once a minute, whoever comes first. */
  public void look() {
    int mine =
        sql.execute(
            """
            UPDATE list_quarter_position SET looked_at = (SELECT ringback_now())
            WHERE ctid IN (SELECT ctid FROM list_quarter_position
                           WHERE looked_at < (SELECT ringback_now()) - interval '50 seconds' FOR UPDATE SKIP LOCKED)
            """);
    if (mine > 0) sql.execute(LOOK);
  }
}
