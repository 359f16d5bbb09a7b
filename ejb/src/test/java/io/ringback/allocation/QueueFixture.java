package io.ringback.allocation;

import io.ringback.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Lists, agents and cases for tests of the queue, as rows. Times are minutes from now. */
final class QueueFixture {
  final DataSource database = TestDatabase.create();

  long list(String key) {
    return insert(
        """
        INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
          due_after, lead_time, auto_stop_after, notify_new_cases, related_cases, related_scope, number_reached,
          assisted_callback, members_manage_members, short_numbers_allowed)
        VALUES (?, 'List', 'CALLBACK', 'FI', 'Europe/Helsinki', 3, 'DUE', true, true, false,
          0, 0, 120, false, 'GROUP', 'LIST', 'FLAG', false, false, false) RETURNING id
        """,
        key);
  }

  /** An agent who receives cases. */
  long agent(String name) {
    long id =
        insert(
            "INSERT INTO app_user (name, display_name, time_zone) VALUES (?, 'Agent', 'Europe/Helsinki') RETURNING id",
            name);
    run(
        """
        INSERT INTO agent (id, availability, work_mode, receiving_since, waiting_since)
        VALUES (?, 'AVAILABLE', 'CALLBACKS', now(), now())
        """,
        id);
    return id;
  }

  long agentOn(String name, long... lists) {
    long agent = agent(name);
    for (long list : lists) join(agent, list);
    return agent;
  }

  void join(long agent, long list) {
    run("INSERT INTO list_member (agent_id, list_id, active) VALUES (?, ?, true)", agent, list);
  }

  long ready(long list, int priority, int dueInMinutes, String phone) {
    long id =
        insert(
            """
            INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at)
            SELECT gen_random_uuid()::text, ?, 'READY', ?, ?, now(), due, due, due
            FROM (SELECT now() + make_interval(mins => ?) AS due) t RETURNING id
            """,
            list,
            phone,
            priority,
            dueInMinutes);
    run(
        "INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source) VALUES (?, now(), 'test', now(), 'API')",
        id);
    return id;
  }

  Optional<Long> take(long agent) {
    try (var connection = database.getConnection()) {
      return take(connection, agent);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static Optional<Long> take(Connection connection, long agent) throws SQLException {
    return number(connection, "SELECT take_next_v3(?)", agent);
  }

  /** The agent's case ends and the number is free, as a save does it. */
  static void close(Connection connection, long agent) throws SQLException {
    TestDatabase.run(
        connection,
        """
        UPDATE call_case SET state = 'CLOSED', close_reason = 'SUCCESS', closed_at = ringback_now(), assignee_id = NULL,
          assignment = NULL, assigned_at = NULL, auto_stop_at = NULL WHERE assignment = 'OFFERED' AND assignee_id = ?
        """,
        agent);
    TestDatabase.run(connection, "DELETE FROM number_in_hand WHERE agent_id = ?", agent);
  }

  String stateOf(long callCase) {
    return text("SELECT state FROM call_case WHERE id = ?", callCase);
  }

  void run(String sql, Object... parameters) {
    TestDatabase.run(database, sql, parameters);
  }

  long count(String sql) {
    try (var connection = database.getConnection()) {
      return number(connection, sql).orElseThrow();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String text(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long insert(String sql, Object... parameters) {
    try (var connection = database.getConnection()) {
      return number(connection, sql, parameters).orElseThrow();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Optional<Long> number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      try (var rows = statement.executeQuery()) {
        rows.next();
        long value = rows.getLong(1);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
      }
    }
  }
}
