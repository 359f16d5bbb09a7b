package io.ringback.it.inside.model;

import io.ringback.it.Sql;
import io.ringback.persistence.PublicIds;
import java.util.List;
import java.util.stream.Stream;

/** The database under the product: its clock, which stands here, and what the tables say. */
final class Database implements AutoCloseable {
  private static final String BEGAN = "timestamptz '2031-01-01 00:00:00Z'";
  private static final String AGENTS = "model-%";

  private final Sql sql;
  private final String realClock;

  /** The clock stands from now on: only {@link #setClock} moves it. */
  Database(Sql sql) {
    this.sql = sql;
    realClock = sql.value(String.class, "SELECT pg_get_functiondef('ringback_now'::regproc)");
    sql.execute(
        "CREATE OR REPLACE FUNCTION ringback_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT "
            + BEGAN.replace("'", "''")
            + " + clock_offset FROM clock_setting'");
  }

  void setClock(long seconds) {
    sql.execute(
        "UPDATE clock_setting SET clock_offset = make_interval(secs => ?)", (double) seconds);
  }

  java.time.Instant at(long seconds) {
    return java.time.Instant.parse("2031-01-01T00:00:00Z").plusSeconds(seconds);
  }

  /** No cases, nobody receives, everybody is where they belong. */
  void forget(List<ModelList> lists, List<ModelAgent> agents) {
    sql.execute(
        "TRUNCATE call_case, case_event, call_attempt, feed_event, number_in_hand, save_token, pbx_call, intake_event, agent_event, audit_entry, import_job RESTART IDENTITY CASCADE");
    sql.execute("UPDATE feed_position SET last = 0");
    sql.execute("UPDATE notice_position SET last = 0");
    sql.execute("UPDATE list_quarter_position SET last = 0");
    sql.execute(
        "UPDATE agent SET work_mode = 'NONE', receiving_since = NULL, waiting_since = NULL, stop_reason = NULL WHERE id IN (SELECT id FROM app_user WHERE name LIKE ?)",
        AGENTS);
    sql.execute("UPDATE callback_list SET paused = false WHERE key LIKE ?", AGENTS);
    sql.execute(
        "DELETE FROM list_member WHERE agent_id IN (SELECT id FROM app_user WHERE name LIKE ?)",
        AGENTS);
    for (var list : lists) list.members.forEach(agent -> member(list, agents.get(agent)));
  }

  private void member(ModelList list, ModelAgent agent) {
    sql.execute(
        "INSERT INTO list_member (list_id, agent_id, active) SELECT l.id, u.id, true FROM callback_list l, app_user u WHERE l.key = ? AND u.name = ?",
        list.key,
        agent.name);
  }

  /** Everything, in the words of {@link Office#lines}. */
  Stream<String> lines() {
    return Stream.of(cases(), agents(), hands())
        .flatMap(query -> sql.rows(query.replace("BEGAN", BEGAN)).stream())
        .map(row -> row.values().iterator().next().toString());
  }

  /** As the check leaves it: the driver that copies rows in is not there for a test's archive. */
  void stageRow(long importId, String phone) {
    sql.execute(
        "INSERT INTO import_row (import_id, row_no, public_id, phone, phone_raw, phone_valid, fields) VALUES (?, 2, ?, ?, ?, true, '{}')",
        importId,
        PublicIds.next(),
        phone,
        phone);
    sql.execute(
        "UPDATE import_job SET state = 'IMPORTING', policy = 'CREATE', checked_rows = 1, last_row = 2, started_at = ringback_now() WHERE id = ?",
        importId);
  }

  /** What happened to each case, and what came of the calls. */
  Stream<String> history() {
    return Stream.of(
            """
            SELECT format('history of case %s: %s', c.number, string_agg(e.type, ' ' ORDER BY e.id)) FROM case_event e
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM call_case) c ON c.id = e.case_id GROUP BY c.number ORDER BY c.number
            """,
            """
            SELECT format('call of case %s by %s: %s%s', c.number, u.name, coalesce(a.status, 'unsaved'), CASE WHEN a.abandoned_at IS NOT NULL THEN ', abandoned' END)
            FROM call_attempt a JOIN app_user u ON u.id = a.agent_id
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM call_case) c ON c.id = a.case_id ORDER BY c.number, a.id
            """)
        .flatMap(query -> sql.rows(query).stream())
        .map(row -> row.values().iterator().next().toString());
  }

  private static String cases() {
    return """
        SELECT format('case %s on %s %s %s of %s, priority %s, due %s, ready %s, order %s, expires %s, %s%s, stops %s, ends %s, %s attempts, %s requests, passes over %s',
          row_number() OVER (ORDER BY c.id) - 1, l.key, c.state, coalesce(c.close_reason, 'null'), coalesce(c.phone, 'null'), c.priority,
          seconds(c.due_at), seconds(c.ready_at), seconds(c.order_at), seconds(c.expires_at),
          CASE c.assignment WHEN 'OFFERED' THEN u.name || ' offered' WHEN 'SELF' THEN u.name || ' self' ELSE 'nobody''s' END,
          CASE WHEN c.on_call THEN ' on call' ELSE '' END, seconds(c.auto_stop_at), seconds(c.after_call_at), c.attempts, c.requests,
          coalesce(p.name || ' until ' || seconds(c.passed_over_until), 'null'))
        FROM call_case c JOIN callback_list l ON l.id = c.list_id LEFT JOIN app_user u ON u.id = c.assignee_id
          LEFT JOIN app_user p ON p.id = c.passed_over_agent_id ORDER BY c.id
        """
        .replaceAll("seconds\\(([a-z_.]+)\\)", seconds("$1"));
  }

  private static String agents() {
    return "SELECT format('agent %s %s', u.name, CASE WHEN a.work_mode = 'CALLBACKS' THEN 'receives, waits since ' || "
        + seconds("a.waiting_since")
        + " ELSE 'does not receive' END) FROM agent a JOIN app_user u ON u.id = a.id WHERE u.name LIKE 'model-%' ORDER BY a.id";
  }

  private static String hands() {
    return "SELECT format('number %s in the hand of %s until %s', h.phone, u.name, "
        + seconds("h.until")
        + ") FROM number_in_hand h JOIN app_user u ON u.id = h.agent_id ORDER BY h.phone";
  }

  private static String seconds(String column) {
    return "coalesce(CAST(CAST(extract(epoch FROM "
        + column
        + " - BEGAN) AS bigint) AS text), 'null')";
  }

  @Override
  public void close() {
    sql.execute(realClock);
    sql.execute("UPDATE clock_setting SET clock_offset = '0'");
  }
}
