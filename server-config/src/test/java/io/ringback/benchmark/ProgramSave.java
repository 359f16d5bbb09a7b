package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A save that closes a case and gets the next, by the statements that the program sends for {@code
 * POST /cases/{id}/handle}. {@code save.sql} was read off PostgreSQL's log ({@code log_statement =
 * all}) of one such call, and is to be renewed when the save changes.
 */
final class ProgramSave implements Client {
  private static final String SQL = Script.read("save.sql");
  static final Script SAVE = Script.of(SQL);
  private static final Script NOTIFYING =
      Script.of(
          SQL.strip()
              .replaceFirst("COMMIT;\\z", "SELECT pg_notify('cases', :held.public_id);\nCOMMIT;"));

  /** An answer as it is kept for who sends the token again, in its usual length. */
  static final String ANSWER =
      "{\"callCase\": {\"note\": \"" + "a save's answer, said in words. ".repeat(22) + "\"}}";

  private static final String SAVED =
      """
      [{"type": "STATUS", "at": "2026-01-01T00:00:00Z", "actor": "agent", "agent": 1, "feed": "case.handled",
        "details": {"status": "CLOSED_SUCCESSFULLY", "attempt": "01M7ZGXMANHAK1927NM8Z0S45S"},
        "data": {"status": "CLOSED_SUCCESSFULLY", "attempt": "01M7ZGXMANHAK1927NM8Z0S45S", "list": "list-1", "state": "CLOSED", "actor": "agent"}},
       {"type": "CLOSED", "at": "2026-01-01T00:00:00Z", "actor": "agent", "agent": 1, "feed": "case.closed",
        "details": {"reason": "SUCCESS"},
        "data": {"reason": "SUCCESS", "list": "list-1", "state": "CLOSED", "actor": "agent"}}]
      """;
  private static final String OFFERED =
      """
      [{"type": "OFFERED", "at": "2026-01-01T00:00:00Z", "actor": "system", "agent": 1, "feed": "case.assigned",
        "details": {"agent": "agent"}, "data": {"agent": "agent", "list": "list-1", "state": "ASSIGNED", "actor": "system"}}]
      """;
  private static final String TAKE =
      "WITH taken AS MATERIALIZED (SELECT take_next_v3(?) AS id) "
          + "SELECT c.id, c.public_id FROM taken JOIN call_case c ON c.id = taken.id";

  private final Script.Prepared save;
  private final Map<String, Object> values = new HashMap<>();

  /**
   * @param agent id
   */
  ProgramSave(Connection connection, long agent) throws SQLException {
    this(connection, agent, SAVE);
  }

  private ProgramSave(Connection connection, long agent, Script script) throws SQLException {
    connection.setAutoCommit(false);
    save = script.prepare(connection);
    values.putAll(
        Map.of(
            "agent", agent, "agent_name", "agent-" + agent, "api_key", "bench", "role", "AGENT"));
    values.putAll(Map.of("not_disabled", false, "no", false));
    values.putAll(
        Map.of("status", "CLOSED_SUCCESSFULLY", "closed", "CLOSED", "success", "SUCCESS"));
    values.putAll(Map.of("answer", ANSWER, "saved_events", SAVED, "offered_events", OFFERED));
    begin(connection, agent);
  }

  /**
   * The same that also tells all who listen, as one would without the feed.
   *
   * @param agent counted from 0
   */
  static Client notifying(Connection connection, int agent) throws SQLException {
    return new ProgramSave(connection, agent + 1, NOTIFYING);
  }

  private void begin(Connection connection, long agent) throws SQLException {
    try (var take = connection.prepareStatement(TAKE)) {
      take.setLong(1, agent);
      try (var rows = take.executeQuery()) {
        if (!rows.next()) throw new IllegalStateException("no case for agent " + agent);
        hold(rows.getLong("id"), rows.getString("public_id"));
      }
    }
    connection.commit();
  }

  private void hold(Object id, Object publicId) {
    values.put("held.id", id);
    values.put("held.public_id", publicId);
  }

  @Override
  public boolean work() throws SQLException {
    values.put("token", UUID.randomUUID().toString());
    save.run(values);
    hold(values.get("next.id"), values.get("next.public_id"));
    return true;
  }
}
