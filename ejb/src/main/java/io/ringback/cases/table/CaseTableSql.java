package io.ringback.cases.table;

/** What the table reads of the cases that it has found. */
final class CaseTableSql {
  private static final String LAST_STATUS =
      """
      (SELECT a.status FROM call_attempt a WHERE a.case_id = c.id AND a.saved_at IS NOT NULL ORDER BY a.id DESC LIMIT 1)
      """;

  private CaseTableSql() {}

  static String withLastStatus(String candidates, String status) {
    return "SELECT c.* FROM (" + candidates + ") c WHERE " + LAST_STATUS + " = " + status;
  }

  /**
   * @param found ids and sort keys, few of them or in their final order
   */
  static String rows(String found, String language) {
    return """
        SELECT found.sort_key, c.*, d.*, l.key AS list_key, l.name AS list_name, u.display_name AS assignee_name,
               (c.state <> 'CLOSED' AND c.due_at < (SELECT ringback_now())) AS overdue,
               (SELECT coalesce(s.label_%s, a.status)
                FROM call_attempt a LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = a.status
                WHERE a.case_id = c.id AND a.saved_at IS NOT NULL ORDER BY a.id DESC LIMIT 1) AS status
        FROM (%s) AS found
        JOIN call_case c ON c.id = found.id
        JOIN case_details d ON d.case_id = c.id
        JOIN callback_list l ON l.id = c.list_id
        LEFT JOIN app_user u ON u.id = c.assignee_id
        """
        .formatted(label(language), found);
  }

  private static String label(String language) {
    return switch (language) {
      case "fi", "sv" -> language;
      default -> "en";
    };
  }
}
