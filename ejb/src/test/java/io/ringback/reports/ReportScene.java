package io.ringback.reports;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Lists, agents and cases with a past, as rows, and the reports over them. */
final class ReportScene implements AutoCloseable {
  private static final Actor EVERYTHING = new Actor.System();

  private final DataSource database = TestDatabase.create();
  private final TestPersistence persistence = new TestPersistence(database);
  private final ReportQueries queries = new ReportQueries();
  private final ReportCaseQueries cases = new ReportCaseQueries();

  ReportScene() {
    var lists = new ReportedLists();
    lists.sql = persistence.sql();
    queries.sql = persistence.sql();
    queries.lists = lists;
    cases.sql = persistence.sql();
    cases.lists = lists;
  }

  long list(String key, String zone) {
    long id = newList(key, zone);
    run(
        """
        INSERT INTO handling_status (list_id, code, closes, reached, position, active, label_en, label_fi, label_sv)
        SELECT ?, code, 'NO', code IN ('OTHER', 'OWN'), 1, true, '', '', ''
        FROM unnest(ARRAY['BUSY', 'NO_ANSWER', 'OTHER', 'OWN', 'VOICEMAIL']) AS code
        """,
        id);
    return id;
  }

  private long newList(String key, String zone) {
    return insert(
        """
        INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
          due_after, lead_time, notify_new_cases, related_cases, related_scope, number_reached,
          assisted_callback, members_manage_members, short_numbers_allowed)
        VALUES (?1, upper(?1), 'CALLBACK', 'FI', ?2, 3, 'DUE', true, true, false,
          0, 0, false, 'OFF', 'LIST', 'FLAG', false, false, false) RETURNING id
        """,
        key,
        zone);
  }

  long agent(String name) {
    long id =
        insert(
            "INSERT INTO app_user (name, display_name, time_zone) VALUES (?1, upper(?1), 'UTC') RETURNING id",
            name);
    run("INSERT INTO agent (id) VALUES (?)", id);
    return id;
  }

  /** An open case that was asked for then, an ISO instant or time with offset. */
  PlantedCase caseOn(long list, String at) {
    return caseOn(list, at, "MISSED_CALL");
  }

  PlantedCase caseOn(long list, String at, String source) {
    var requestedAt = PlantedCase.time(at);
    long id =
        insert(
            """
            INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at)
            VALUES (CAST(gen_random_uuid() AS text), ?1, 'READY', '+358401234567', 3, ?2, ?2, ?2, ?2) RETURNING id
            """,
            list,
            requestedAt);
    run(
        """
        INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, name)
        VALUES (?, now(), 'test', now(), ?, 'Aino')
        """,
        id,
        source);
    return new PlantedCase(this, id, requestedAt).event("CREATED", requestedAt, "{}");
  }

  Report report(Grouping grouping, String from, String to) {
    return report(ReportFilter.of(period(from, to)), grouping);
  }

  Report report(ReportFilter filter, Grouping grouping) {
    return report(EVERYTHING, filter, grouping);
  }

  Report report(Actor actor, ReportFilter filter, Grouping grouping) {
    return read(() -> queries.report(actor, filter, grouping));
  }

  /** Of every page, which are small. */
  List<ReportCase> cases(Actor actor, ReportFilter filter, Figure figure) {
    var all = new ArrayList<ReportCase>();
    String after = null;
    do {
      var page = new PageRequest(after, 2);
      var read = read(() -> cases.list(actor, filter, figure, page));
      all.addAll(read.items());
      after = read.next();
    } while (after != null);
    return all;
  }

  /** Read in one go, as for an export. */
  List<ReportCase> casesAtOnce(ReportFilter filter, Figure figure) {
    var all = new ArrayList<ReportCase>();
    persistence.inTransaction(() -> cases.forEach(EVERYTHING, filter, figure, all::add));
    return all;
  }

  List<ReportCase> cases(ReportFilter filter, Figure figure) {
    return cases(EVERYTHING, filter, figure);
  }

  List<ReportedList> reportedTo(Actor actor) {
    return read(() -> queries.listReported(actor));
  }

  static ReportPeriod period(String from, String to) {
    return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }

  static Actor.User user(Role role, Long... granted) {
    return new Actor.User(99, role.name(), Set.of(role), Set.of(granted), Set.of(granted));
  }

  <T> T read(Supplier<T> work) {
    return persistence.inTransaction(work);
  }

  TestPersistence persistence() {
    return persistence;
  }

  void run(String sql, Object... parameters) {
    TestDatabase.run(database, sql, parameters);
  }

  private long insert(String sql, Object... parameters) {
    return read(() -> persistence.sql().find(sql, parameters)).orElseThrow().number("id");
  }

  static java.sql.Timestamp stamp(Instant at) {
    return java.sql.Timestamp.from(at);
  }

  @Override
  public void close() {
    persistence.close();
  }
}
