package io.ringback.it.race;

import io.ringback.it.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold after everything (reliability.md), computed from the history and the tables, not
 * from what the program believes. Each check is a query that finds breaks; an empty answer is a
 * promise kept.
 */
public final class Invariants {
  /** From every start of an assignment to what ended it; open ones end never. */
  private static final String OWNERSHIP =
      """
      WITH steps AS (
        SELECT e.id, e.case_id, c.phone, e.type, e.at, e.details ->> 'agent' AS agent,
               e.type IN ('OFFERED', 'ASSIGNED') AS starts,
               e.type IN ('UNASSIGNED', 'AUTO_STOPPED', 'RETURNED', 'RE_OFFER', 'EXPIRED', 'CLOSED', 'RELATED_STATUS') AS ends
        FROM case_event e JOIN call_case c ON c.id = e.case_id
        WHERE e.type IN ('OFFERED', 'ASSIGNED', 'UNASSIGNED', 'AUTO_STOPPED', 'RETURNED', 'RE_OFFER', 'EXPIRED', 'CLOSED', 'RELATED_STATUS')
          AND e.details ->> 'kept' IS NULL),
      turns AS (
        SELECT *, coalesce(lead(at) OVER life, 'infinity') AS ended, lead(starts) OVER life AS restarted
        FROM steps WINDOW life AS (PARTITION BY case_id ORDER BY id)),
      owned AS (SELECT id, case_id, phone, type, agent, at AS began, ended, restarted FROM turns WHERE starts)
      """;

  private static final Map<String, String> CHECKS = new LinkedHashMap<>();

  static {
    CHECKS.put(
        "a case has one holder at a time",
        OWNERSHIP + "SELECT case_id, began FROM owned WHERE restarted");
    CHECKS.put(
        "an agent holds one offered case at a time",
        OWNERSHIP
            + """
            SELECT agent, case_id, began FROM (
              SELECT *, max(ended) OVER (PARTITION BY agent ORDER BY began, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy
              FROM owned WHERE type = 'OFFERED') o
            WHERE began < busy
            """);
    CHECKS.put(
        "a number is offered to one agent at a time",
        OWNERSHIP
            + """
            SELECT a.phone, a.agent, b.agent AS other FROM owned a JOIN owned b
              ON a.phone = b.phone AND a.id < b.id AND a.agent <> b.agent AND a.type = 'OFFERED' AND b.type = 'OFFERED'
            WHERE a.began < b.ended AND b.began < a.ended
            """);
    CHECKS.put(
        "the holder in the table is the holder of the history",
        OWNERSHIP
            + """
            SELECT c.id FROM call_case c LEFT JOIN app_user u ON u.id = c.assignee_id
              LEFT JOIN owned o ON o.case_id = c.id AND o.ended = 'infinity'
            WHERE u.name IS DISTINCT FROM o.agent AND EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.type = 'CREATED')
            """);
    CHECKS.put(
        "an offered case has its number in its agent's hand",
        """
        SELECT c.id FROM call_case c LEFT JOIN number_in_hand h ON h.phone = c.phone AND h.agent_id = c.assignee_id
        WHERE (c.assignment = 'OFFERED' OR c.on_call) AND h.phone IS NULL
        """);
    CHECKS.put(
        "no hand holds a number without a case",
        """
        SELECT h.phone FROM number_in_hand h WHERE h.until IS NULL AND NOT EXISTS (
          SELECT FROM call_case c WHERE c.phone = h.phone AND c.assignee_id = h.agent_id AND (c.assignment = 'OFFERED' OR c.on_call))
        """);
    CHECKS.put(
        "no case is offered before its re-offer time",
        """
        SELECT o.case_id FROM case_event o JOIN LATERAL (
          SELECT r.details ->> 'at' AS at FROM case_event r
          WHERE r.case_id = o.case_id AND r.id < o.id AND r.type IN ('RE_OFFER', 'REOPENED', 'EDITED', 'MERGED')
          ORDER BY r.id DESC LIMIT 1) last ON true
        WHERE o.type = 'OFFERED' AND o.at < CAST(last.at AS timestamptz)
        """);
    CHECKS.put(
        "no case is offered after its expiry",
        "SELECT c.id FROM call_case c JOIN case_event e ON e.case_id = c.id WHERE e.type = 'OFFERED' AND e.at > c.expires_at");
    CHECKS.put(
        "a case ends once, unless it is reopened",
        """
        SELECT case_id FROM case_event WHERE type IN ('CLOSED', 'EXPIRED') GROUP BY case_id
        HAVING count(*) > 1 + (SELECT count(*) FROM case_event r WHERE r.case_id = case_event.case_id AND r.type = 'REOPENED')
        """);
    CHECKS.put(
        "an attempt is saved once",
        "SELECT details ->> 'attempt' FROM case_event WHERE type = 'STATUS' GROUP BY 1 HAVING count(*) > 1");
    CHECKS.put(
        "every event reached the feed, once",
        """
        SELECT e.case_id, e.type FROM (SELECT case_id, count(*) AS n, 'case.handled' AS type FROM case_event
          WHERE type IN ('STATUS', 'RELATED_STATUS') GROUP BY case_id) e
        LEFT JOIN (SELECT case_id, count(*) AS n FROM feed_event WHERE type = 'case.handled' AND position IS NOT NULL GROUP BY case_id) f
          ON f.case_id = e.case_id
        WHERE f.n IS DISTINCT FROM e.n
        """);
    CHECKS.put(
        "the feed keeps the order of each case's changes",
        """
        SELECT case_id FROM (SELECT case_id, position, lag(position) OVER (PARTITION BY case_id ORDER BY id) AS before FROM feed_event WHERE case_id IS NOT NULL) f
        WHERE position < before
        """);
    CHECKS.put(
        "the feed has no gap",
        "SELECT last, counted FROM (SELECT (SELECT last FROM feed_position) AS last, (SELECT count(*) FROM feed_event WHERE position IS NOT NULL) AS counted) f WHERE last <> counted");
    CHECKS.put(
        "a MERGE list has one open case of a number",
        """
        SELECT c.list_id, c.phone FROM call_case c JOIN callback_list l ON l.id = c.list_id
        WHERE l.related_cases = 'MERGE' AND c.state <> 'CLOSED' AND c.phone IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1
        """);
  }

  private Invariants() {}

  /** Breaks by promise; empty when all are kept. */
  public static Map<String, List<Map<String, Object>>> breaks(Sql sql) {
    var breaks = new LinkedHashMap<String, List<Map<String, Object>>>();
    CHECKS.forEach(
        (promise, query) -> {
          var rows = sql.rows(query);
          if (!rows.isEmpty()) breaks.put(promise, rows.subList(0, Math.min(5, rows.size())));
        });
    return breaks;
  }

  static int count() {
    return CHECKS.size();
  }
}
