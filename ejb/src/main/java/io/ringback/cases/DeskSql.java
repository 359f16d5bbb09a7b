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

  static final String HELD =
      """
      SELECT c.public_id, c.phone, d.name, l.name AS list_name, c.assigned_at, c.auto_stop_at, c.after_call_at, c.on_call
      FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
      WHERE c.assignment = 'OFFERED' AND c.assignee_id = ?1
      """;

  private DeskSql() {}

  /** The head is cut off first; what a row shows beside is then read for these few only. */
  static String rows(DeskFilter filter, String where, int limit) {
    var order =
        (filter.mineFirst() ? "(c.assignee_id = ?1) IS TRUE DESC, " : "")
            + "c.priority, c.due_at, c.requested_at, c.id";
    return """
        WITH head AS (
          SELECT c.id, count(*) OVER () AS total, row_number() OVER (ORDER BY %1$s) AS place
          FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
          WHERE c.state <> 'CLOSED' AND l.kind = ?3 %2$s
          ORDER BY place LIMIT %3$d)
        SELECT head.total, c.public_id, c.phone, d.name, d.topic, %4$s AS field, l.name AS list_name, c.priority, c.due_at,
               u.display_name AS assignee_name, (c.assignee_id = ?1) IS TRUE AS mine,
               (c.assignee_id = ?1 AND c.attempts > 0) IS TRUE AS kept,
               c.phone IS NOT NULL AND NOT l.paused AND (c.assignee_id = ?1 OR (c.assignee_id IS NULL AND l.pull)) AS may_call,
               c.on_call, c.requests,
               (SELECT max(coalesce(r.duration_seconds, 0)) FROM recording r
                WHERE r.case_id = c.id AND r.kind = 'VOICEMAIL') AS voicemail_seconds,
               CASE WHEN l.related_cases = 'OFF' THEN 0 ELSE (
                 SELECT count(*) FROM call_case o JOIN list_member m ON m.list_id = o.list_id AND m.agent_id = ?1
                 WHERE o.phone = c.phone AND o.state <> 'CLOSED' AND o.id <> c.id
                   AND (l.related_scope = 'ALL_LISTS' OR o.list_id = c.list_id)) END AS related
        FROM head
        JOIN call_case c ON c.id = head.id
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN app_user u ON u.id = c.assignee_id
        ORDER BY head.place
        """
        .formatted(order, where, limit, column(filter.field()));
  }

  /** A custom field is read by a bound name; anything unknown shows nothing. */
  private static String column(@Nullable String field) {
    if (field != null && field.startsWith(CUSTOM)) return "d.fields ->> CAST(?4 AS text)";
    return FIELDS.getOrDefault(
        field == null ? "" : field, "nullif(CAST(?4 AS text), CAST(?4 AS text))");
  }

  static String customField(@Nullable String field) {
    return field != null && field.startsWith(CUSTOM) ? field.substring(CUSTOM.length()) : "";
  }

  static String handled(String language) {
    return """
        SELECT c.public_id, c.phone, d.name, l.name AS list_name, coalesce(%s, a.status) AS status, a.saved_at AS handled_at,
               CASE WHEN c.state <> 'CLOSED' THEN c.due_at END AS reoffer_at, count(*) OVER () AS total
        FROM call_attempt a
        JOIN call_case c ON c.id = a.case_id
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = a.status
        WHERE a.agent_id = ?1 AND a.saved_at >= ?2 AND a.started_at >= CAST(?2 AS timestamptz) - interval '1 day'
        """
        .formatted(label(language));
  }

  static String closed(String language) {
    return """
        SELECT c.public_id, c.phone, d.name, l.name AS list_name, %s AS status, c.closed_at AS handled_at,
               CAST(NULL AS timestamptz) AS reoffer_at, count(*) OVER () AS total
        FROM call_case c
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = 'CLOSED_SUCCESSFULLY'
        WHERE c.closed_by = ?1 AND c.close_reason = 'SUCCESS' AND c.closed_at >= ?2
        """
        .formatted(label(language));
  }

  private static String label(String language) {
    return switch (language) {
      case "fi" -> "s.label_fi";
      case "sv" -> "s.label_sv";
      default -> "s.label_en";
    };
  }

  static String totals(boolean all, int counted) {
    return """
        SELECT kinds.kind, found.total
        FROM (VALUES ('CALLBACK'), ('CALL_LIST')) AS kinds (kind)
        CROSS JOIN LATERAL (SELECT count(*) AS total FROM (
          SELECT FROM call_case c JOIN callback_list l ON l.id = c.list_id
          WHERE c.state <> 'CLOSED' AND l.kind = kinds.kind
            AND (c.assignee_id = ?1 OR c.list_id IN (SELECT m.list_id FROM list_member m WHERE m.agent_id = ?1 AND m.active)) %s
          LIMIT %d) AS counted) AS found
        """
        .formatted(all ? "" : "AND (c.assignee_id IS NULL OR c.assignee_id = ?1)", counted);
  }
}
