package io.ringback.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements behind {@link DeskQueries}. What is pasted into them comes from closed sets, never
 * from a request.
 */
final class DeskSql {
  private static final String CUSTOM = "fields.";
  private static final Map<String, String> FIELDS =
      Map.of("name", "d.name", "note", "d.note", "topic", "d.topic", "channelIn", "d.channel_in");

  /** What the directory calls the number, else what the case says (DIR-1). */
  private static final String PERSON =
      """
      coalesce((SELECT coalesce(k.name, k.company) FROM contact_number n JOIN contact k ON k.id = n.contact_id
                WHERE n.phone = c.phone), d.name) AS name
      """;

  static final String HELD =
      """
      SELECT c.public_id, c.phone, %s, l.name AS list_name, c.assigned_at, c.auto_stop_at, c.after_call_at, c.on_call,
             %s AS after_call_from,
             CASE WHEN c.auto_stop_at IS NULL AND NOT c.on_call AND l.auto_stop_after IS NOT NULL THEN (
               SELECT min(p.answered_at) FROM pbx_call p
               WHERE p.agent_id = ?1 AND p.answered_at IS NOT NULL AND p.ended_at IS NULL) END AS paused_since
      FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
      WHERE c.assignment = 'OFFERED' AND c.assignee_id = ?1
      """
          .formatted(PERSON, CaseRows.AFTER_CALL_FROM);

  /** A sample: reading every case for the names of its fields would take too long. */
  static final String CUSTOM_FIELDS =
      """
      SELECT DISTINCT jsonb_object_keys(sample.fields) AS name
      FROM list_member m
      CROSS JOIN LATERAL (
        SELECT d.fields FROM call_case c JOIN case_details d ON d.case_id = c.id
        WHERE c.list_id = m.list_id AND c.state <> 'CLOSED' ORDER BY c.due_at LIMIT 200) AS sample
      WHERE m.agent_id = ?1 AND m.active ORDER BY name LIMIT 30
      """;

  private DeskSql() {}

  /** Numbers with which the agent talked, or whom they called, in the last hour. */
  private static final String RECENT_NUMBERS =
      """
      SELECT p.phone FROM pbx_call p
      WHERE p.agent_id = ?1 AND p.answered_at IS NOT NULL
        AND coalesce(p.ended_at, 'infinity') > (SELECT ringback_now()) - interval '1 hour'
      UNION SELECT called.phone FROM call_attempt a JOIN call_case called ON called.id = a.case_id
      WHERE a.agent_id = ?1 AND a.started_at > (SELECT ringback_now()) - interval '1 hour'
      """;

  /** Whether a case belongs to a recent call of the agent, on a list that assists (ASSIST-2). */
  static final String RECENT = "(l.assisted_callback AND c.phone IN (" + RECENT_NUMBERS + "))";

  /** Cases that calls of the agent have closed in the last hour (REL-4). */
  static final String REACHED =
      """
      SELECT c.public_id, c.phone, %s, l.name AS list_name, CAST(NULL AS text) AS status, c.closed_at AS handled_at,
             CAST(NULL AS timestamptz) AS reoffer_at, count(*) OVER () AS total
      FROM call_case c
      JOIN case_details d ON d.case_id = c.id
      JOIN callback_list l ON l.id = c.list_id
      JOIN list_member m ON m.list_id = c.list_id AND m.agent_id = ?1
      WHERE c.phone IN (%s) AND c.close_reason = 'REACHED_ELSEWHERE' AND c.closed_at >= ?2
      """
          .formatted(PERSON, RECENT_NUMBERS);

  /** What cases of one row have in common, on a list that groups (REL-1). */
  private static final String GROUP =
      "CASE WHEN l.related_scope = 'ALL_LISTS' THEN c.phone ELSE l.id || ' ' || c.phone END";

  /**
   * The head is cut off first; what a row shows beside is then read for these few only. Lists that
   * do not group are spared the sorting into groups: a call list may have a million cases.
   *
   * @param where which cases there are, of which each group shows one
   * @param due which of the groups, by the one that it shows
   */
  static String rows(DeskFilter filter, String where, String due, boolean own, int limit) {
    return """
        WITH grouped AS (
          SELECT c.id, c.assignee_id, c.priority, c.due_at, c.requested_at
          FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
          WHERE c.state <> 'CLOSED' AND l.kind = ?3 AND (l.related_cases = 'OFF' OR c.phone IS NULL) %3$s %4$s
          UNION ALL SELECT * FROM (
            SELECT DISTINCT ON (%2$s) c.id, c.assignee_id, c.priority, c.due_at, c.requested_at
            FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
            WHERE c.state <> 'CLOSED' AND l.kind = ?3 AND l.related_cases <> 'OFF' AND c.phone IS NOT NULL %3$s
            ORDER BY %2$s, c.due_at >= ?2, %1$s) AS c
          WHERE true %4$s),
        head AS (
          SELECT c.id, count(*) OVER () AS total, row_number() OVER (ORDER BY %1$s) AS place
          FROM grouped c ORDER BY place LIMIT %5$d)
        SELECT head.total, %6$s, (SELECT count(*) %7$s) AS related
        FROM head
        JOIN call_case c ON c.id = head.id
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN app_user u ON u.id = c.assignee_id
        ORDER BY head.place
        """
        .formatted(
            order(filter), GROUP, where, due, limit, row(filter, "?4"), others("c", "l", own));
  }

  /** What is nested under rows. Parameters: the viewer, ids of the rows, a custom field. */
  static String nested(DeskFilter filter, boolean own, int limit) {
    return """
        SELECT main.public_id AS row_id, beside.*
        FROM call_case main
        JOIN callback_list main_list ON main_list.id = main.list_id
        CROSS JOIN LATERAL (
          SELECT %1$s, 0 AS related
          FROM call_case c
          JOIN case_details d ON d.case_id = c.id
          JOIN callback_list l ON l.id = c.list_id
          LEFT JOIN app_user u ON u.id = c.assignee_id
          WHERE c.id IN (SELECT o.id %2$s) ORDER BY %3$s LIMIT %4$d) AS beside
        WHERE main.public_id = ANY (string_to_array(?2, ','))
        """
        .formatted(row(filter, "?3"), others("main", "main_list", own), order(filter), limit);
  }

  private static String order(DeskFilter filter) {
    return (filter.mineFirst() ? "(c.assignee_id = ?1) IS TRUE DESC, " : "")
        + "c.priority, c.due_at, c.requested_at, c.id";
  }

  /** What a row shows. Aliases: c the case, d its details, l its list, u its holder. */
  private static String row(DeskFilter filter, String customField) {
    return """
        c.public_id, c.phone, %s, d.topic, %s AS field, l.name AS list_name, c.priority, c.due_at,
        u.display_name AS assignee_name, (c.assignee_id = ?1) IS TRUE AS mine,
        (c.assignee_id = ?1 AND c.attempts > 0) IS TRUE AS kept,
        c.phone IS NOT NULL AND NOT l.paused AND (c.assignee_id = ?1 OR (c.assignee_id IS NULL AND l.pull)) AS may_call,
        c.on_call, c.requests, c.reached_at,
        (SELECT max(coalesce(r.duration_seconds, 0)) FROM recording r
         WHERE r.case_id = c.id AND r.kind = 'VOICEMAIL') AS voicemail_seconds,
        CASE WHEN l.related_cases <> 'OFF' AND l.related_scope = 'ALL_LISTS' THEN (
          SELECT min(p.queued_at) FROM pbx_call p
          WHERE p.phone = c.phone AND p.ended_at IS NULL AND p.answered_at IS NULL) END AS caller_waits_since
        """
        .formatted(PERSON, column(filter.field(), customField));
  }

  /** Open cases of the same number, on lists of the viewer, that are grouped with a case. */
  private static String others(String callCase, String list, boolean own) {
    return """
        FROM call_case o
        JOIN callback_list other_list ON other_list.id = o.list_id AND other_list.related_cases <> 'OFF'
        JOIN list_member m ON m.list_id = o.list_id AND m.agent_id = ?1
        WHERE o.phone = %1$s.phone AND o.state <> 'CLOSED' AND o.id <> %1$s.id AND %2$s.related_cases <> 'OFF'
          AND (o.list_id = %1$s.list_id OR %2$s.related_scope = 'ALL_LISTS') %3$s
        """
        .formatted(callCase, list, own ? "AND o.assignee_id = ?1" : "");
  }

  /** A custom field is read by a bound name; anything unknown shows nothing. */
  private static String column(@Nullable String field, String customField) {
    var bound = "CAST(" + customField + " AS text)";
    if (field != null && field.startsWith(CUSTOM)) return "d.fields ->> " + bound;
    return FIELDS.getOrDefault(field == null ? "" : field, "nullif(" + bound + ", " + bound + ")");
  }

  static String customField(@Nullable String field) {
    return field != null && field.startsWith(CUSTOM) ? field.substring(CUSTOM.length()) : "";
  }

  static String handled(String language) {
    return """
        SELECT c.public_id, c.phone, %s, l.name AS list_name, coalesce(%s, a.status) AS status, a.saved_at AS handled_at,
               CASE WHEN c.state <> 'CLOSED' THEN c.due_at END AS reoffer_at, count(*) OVER () AS total
        FROM call_attempt a
        JOIN call_case c ON c.id = a.case_id
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = a.status
        WHERE a.agent_id = ?1 AND a.saved_at >= ?2 AND a.started_at >= CAST(?2 AS timestamptz) - interval '1 day'
        """
        .formatted(PERSON, label(language));
  }

  static String closed(String language) {
    return """
        SELECT c.public_id, c.phone, %s, l.name AS list_name, %s AS status, c.closed_at AS handled_at,
               CAST(NULL AS timestamptz) AS reoffer_at, count(*) OVER () AS total
        FROM call_case c
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = 'CLOSED_SUCCESSFULLY'
        WHERE c.closed_by = ?1 AND c.close_reason = 'SUCCESS' AND c.closed_at >= ?2
        """
        .formatted(PERSON, label(language));
  }

  private static String label(String language) {
    return switch (language) {
      case "fi" -> "s.label_fi";
      case "sv" -> "s.label_sv";
      default -> "s.label_en";
    };
  }

  static String totals(boolean all, int counted) {
    return count(
        "(c.assignee_id = ?1 OR c.list_id IN (SELECT m.list_id FROM list_member m WHERE m.agent_id = ?1 AND m.active))"
            + (all ? "" : " AND (c.assignee_id IS NULL OR c.assignee_id = ?1)"),
        counted);
  }

  static String ownTotals(int counted) {
    return count("c.assignee_id = ?1 AND c.assignment = 'SELF'", counted);
  }

  private static String count(String which, int counted) {
    return """
        SELECT kinds.kind, found.total
        FROM (VALUES ('CALLBACK'), ('CALL_LIST')) AS kinds (kind)
        CROSS JOIN LATERAL (SELECT count(*) AS total FROM (
          SELECT FROM call_case c JOIN callback_list l ON l.id = c.list_id
          WHERE c.state <> 'CLOSED' AND l.kind = kinds.kind
            AND %s
          LIMIT %d) AS counted) AS found
        """
        .formatted(which, counted);
  }
}
