package io.ringback.cases;

import static org.awaitility.Awaitility.await;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.lists.ListKind;
import io.ringback.persistence.Sql;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The desk of one agent over a test database: lists, cases and calls as rows, and what it shows.
 */
public final class TestDesk implements AutoCloseable {
  public static final String NUMBER = "+358401000001";

  private final DataSource database = TestDatabase.create();
  private final TestPersistence persistence = new TestPersistence(database);
  private final Set<Long> joined = new HashSet<>();
  private final long agent = user("anna");

  public long user(String name) {
    long id =
        insert(
            "INSERT INTO app_user (name, display_name, time_zone) VALUES (?1, ?1, 'UTC') RETURNING id",
            name);
    run("INSERT INTO agent (id) VALUES (?)", id);
    run("INSERT INTO user_role (user_id, role) VALUES (?, 'AGENT')", id);
    return id;
  }

  /** A list that the agent has joined. */
  public long list(String relatedCases, String scope) {
    long list = foreignList(relatedCases, scope);
    run("INSERT INTO list_member (agent_id, list_id, active) VALUES (?, ?, true)", agent, list);
    joined.add(list);
    return list;
  }

  public long foreignList(String relatedCases, String scope) {
    return insert(
        """
        INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
          due_after, lead_time, notify_new_cases, related_cases, related_scope, number_reached,
          assisted_callback, members_manage_members, short_numbers_allowed)
        VALUES ('list-' || (SELECT count(*) FROM callback_list), 'List', 'CALLBACK', 'FI', 'UTC', 3, 'DUE', true, true, false,
          0, 0, false, ?1, ?2, 'FLAG', false, false, false) RETURNING id
        """,
        relatedCases,
        scope);
  }

  /** An open case of the number, due so many minutes from now. Named after them. */
  public long openCase(long list, String phone, int dueInMinutes) {
    long id =
        insert(
            """
            INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at)
            SELECT gen_random_uuid()::text, CAST(?1 AS bigint), 'READY', ?2, 3, now(), due, due, due
            FROM (SELECT now() + make_interval(mins => CAST(?3 AS integer)) AS due) t RETURNING id
            """,
            list,
            phone,
            dueInMinutes);
    run(
        """
        INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, name)
        VALUES (?, now(), 'test', now(), 'API', ?)
        """,
        id,
        String.valueOf(dueInMinutes));
    return id;
  }

  public void assignTo(long agentId, long callCase) {
    run(
        "UPDATE call_case SET state = 'ASSIGNED', assignment = 'SELF', assignee_id = ?, assigned_at = now() WHERE id = ?",
        agentId,
        callCase);
  }

  /** A call of the agent that ended so many minutes ago. */
  void talked(long agentId, String phone, int endedMinutesAgo) {
    run(
        """
        INSERT INTO pbx_call (call_id, phone, agent_id, answered_at, ended_at)
        VALUES (gen_random_uuid()::text, ?, ?, now() - interval '90 minutes', now() - make_interval(mins => ?))
        """,
        phone,
        agentId,
        endedMinutesAgo);
  }

  /**
   * The work in a transaction that waits for the agent's row, and goes on after the statement of
   * whoever has it.
   */
  public <T> CompletableFuture<T> whileWaitingForTheAgent(String statement, Supplier<T> work)
      throws SQLException {
    try (var other = database.getConnection()) {
      other.setAutoCommit(false);
      TestDatabase.run(other, "SELECT id FROM agent WHERE id = ? FOR UPDATE", agent);
      var waiting = CompletableFuture.supplyAsync(() -> persistence.inTransaction(work));
      await().until(() -> TestDatabase.isSomebodyWaiting(database));
      TestDatabase.run(other, statement);
      other.commit();
      return waiting;
    }
  }

  public void run(String sql, Object... parameters) {
    TestDatabase.run(database, sql, parameters);
  }

  private long insert(String sql, Object... parameters) {
    return persistence
        .inTransaction(() -> persistence.sql().find(sql, parameters))
        .orElseThrow()
        .number("id");
  }

  public long agent() {
    return agent;
  }

  public Actor.User viewer() {
    return new Actor.User(agent, "anna", Set.of(Role.AGENT), Set.of(), joined);
  }

  List<DeskGroup> ofRecentCalls() {
    return persistence.inTransaction(() -> queries().ofRecentCalls(viewer(), filter())).rows();
  }

  List<HandledRow> closedByRecentCalls() {
    return persistence
        .inTransaction(() -> queries().closedByRecentCalls(viewer(), filter()))
        .rows();
  }

  List<DeskGroup> today() {
    return persistence.inTransaction(() -> queries().dueToday(viewer(), filter())).rows();
  }

  List<DeskGroup> later() {
    return persistence.inTransaction(() -> queries().dueLater(viewer(), filter())).rows();
  }

  List<DeskGroup> own() {
    return persistence.inTransaction(() -> queries().own(viewer(), filter())).rows();
  }

  private DeskQueries queries() {
    var queries = new DeskQueries();
    queries.sql = sql();
    return queries;
  }

  public DataSource database() {
    return database;
  }

  public TestPersistence persistence() {
    return persistence;
  }

  public Sql sql() {
    return persistence.sql();
  }

  private DeskFilter filter() {
    var now = persistence.clock().now();
    return new DeskFilter(ListKind.CALLBACK, false, false, null, null, now, ZoneId.of("UTC"), "en");
  }

  @Override
  public void close() {
    persistence.close();
  }
}
