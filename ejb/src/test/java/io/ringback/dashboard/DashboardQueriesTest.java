package io.ringback.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.cases.TestDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The dashboard against a real database: what is counted, for whom, and by which hours. */
@Tag("CONS-1")
class DashboardQueriesTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  private final TestDesk desk = new TestDesk();
  private final DashboardQueries dashboard = new DashboardQueries();
  private final ListTally tally = new ListTally();
  private long list;
  private long foreign;

  @BeforeEach
  void twoLists() {
    list = desk.list("OFF", "LIST");
    foreign = desk.foreignList("OFF", "LIST");
    dashboard.sql = desk.sql();
    dashboard.clock = desk.persistence().clock();
    dashboard.lists = new ListsNowReading();
    dashboard.lists.sql = desk.sql();
    tally.sql = desk.sql();
    tally.onTime = Duration.ofMinutes(15);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void countsWhatIsOpenAndOverdueAndSaysWhichIsOldest() {
    desk.openCase(list, "+358401000001", -47);
    desk.openCase(list, "+358401000002", 30);
    desk.openCase(list, "+358401000003", 300);
    long held = desk.openCase(list, "+358401000004", -60);
    desk.assignTo(desk.agent(), held);

    var now = read().lists().get(0);

    assertThat(now.counters().open()).isEqualTo(4);
    assertThat(now.counters().dueInAnHour()).isEqualTo(3);
    assertThat(now.overdue()).isEqualTo(1);
    assertThat(Duration.between(now.oldestDueAt(), Instant.now()).toMinutes()).isEqualTo(47);
    assertThat(read().longestOverdue()).isPresent();
  }

  @Test
  void showsOnlyListsThatWereGranted() {
    desk.openCase(foreign, "+358401000001", -47);

    assertThat(read().lists()).extracting(ListNow::id).containsExactly(list);
    assertThat(read().alarms()).isEmpty();
  }

  @Test
  void agentOfAListIsNotInChargeOfIt() {
    assertThat(inTransaction(() -> dashboard.read(desk.viewer(), HELSINKI)).lists()).isEmpty();
  }

  @Test
  void eachEventCountsOnceWhereverItsHourIs() {
    event(1, "case.created", "{}", "2 minutes");
    event(2, "case.created", "{}", "2 minutes");
    event(3, "case.handled", "{\"status\":\"CLOSED_SUCCESSFULLY\"}", "1 minute");
    event(4, "case.closed", "{\"reason\":\"CANCELLED\"}", "1 minute");
    event(5, "case.expired", "{}", "1 minute");
    status("CLOSED_SUCCESSFULLY", "SUCCESS");

    assertThat(inTransaction(() -> tally.add(3))).isEqualTo(3);
    assertThat(inTransaction(() -> tally.add(3))).isEqualTo(2);
    assertThat(inTransaction(() -> tally.add(3))).isZero();

    var lastHours = inTransaction(() -> dashboard.read(supervisor(), ZoneId.of("UTC")));
    assertThat(sums()).isEqualTo(new DayFigures(2, 0, 0, 0, 0, 1, 0, 1, 1));
    assertThat(lastHours.lists().get(0).closedLastDay()).isEqualTo(2);
  }

  @Test
  void importThatIsUndoneIsNoWorkDone() {
    event(1, "case.closed", "{\"reason\":\"IMPORT_UNDONE\"}", "1 minute");

    inTransaction(() -> tally.add(10));

    assertThat(sums().done()).isZero();
  }

  @Test
  void firstCallIsInTimeUntilAQuarterAfterItWasDue() {
    called(1, desk.openCase(list, "+358401000001", -10), "in-time", "14 minutes");
    called(2, desk.openCase(list, "+358401000002", -10), "late", "16 minutes");

    inTransaction(() -> tally.add(10));

    assertThat(sums().firstCalls()).isEqualTo(2);
    assertThat(sums().onTime()).isEqualTo(1);
  }

  @Test
  void callThatNeverStartedIsNoFirstCall() {
    long callCase = desk.openCase(list, "+358401000001", -10);
    called(1, callCase, "refused", "1 minute");
    inTransaction(() -> tally.add(10));
    failed(2, callCase, "refused");
    called(3, callCase, "refused-too", "2 minutes");
    failed(4, callCase, "refused-too");

    inTransaction(() -> tally.add(10));
    assertThat(sums().firstCalls()).isZero();
    assertThat(sums().onTime()).isZero();

    called(5, callCase, "begun", "3 minutes");
    inTransaction(() -> tally.add(10));
    assertThat(sums().firstCalls()).isEqualTo(1);
    assertThat(sums().onTime()).isEqualTo(1);
  }

  @Test
  void callThatFailsAfterItWasRepeatedLeavesTheFirstCallToTheOther() {
    long callCase = desk.openCase(list, "+358401000001", -10);
    called(1, callCase, "refused", "-2 minutes");
    called(2, callCase, "repeated", "-1 minute");
    inTransaction(() -> tally.add(10));
    failed(3, callCase, "refused");

    inTransaction(() -> tally.add(10));

    assertThat(sums().firstCalls()).isEqualTo(1);
  }

  @Test
  void nightWhenTheClocksGoBackHasTwentyFiveHours() {
    var start = Instant.parse("2026-10-24T21:00:00Z");
    var hours =
        DashboardQueries.byHour(
            java.util.List.of(), start, start.plus(Duration.ofHours(25)), HELSINKI);

    assertThat(hours).hasSize(25);
    assertThat(hours.get(3).startsAt().atZone(HELSINKI).getHour()).isEqualTo(3);
    assertThat(hours.get(4).startsAt().atZone(HELSINKI).getHour()).isEqualTo(3);
  }

  @Test
  void nightWhenTheClocksGoForwardHasTwentyThree() {
    var start = Instant.parse("2026-03-28T22:00:00Z");
    var hours =
        DashboardQueries.byHour(
            java.util.List.of(), start, start.plus(Duration.ofHours(23)), HELSINKI);

    assertThat(hours).hasSize(23);
    assertThat(hours.get(3).startsAt().atZone(HELSINKI).getHour()).isEqualTo(4);
  }

  @Test
  @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
  void hourInWhichTheClocksGoBackByHalfAnHourIsLonger() {
    var lordHowe = ZoneId.of("Australia/Lord_Howe");
    var start = Instant.parse("2026-04-04T13:00:00Z");
    var hours =
        DashboardQueries.byHour(
            java.util.List.of(), start, start.plus(Duration.ofMinutes(24 * 60 + 30)), lordHowe);

    assertThat(hours)
        .extracting(HourOfDay::startsAt)
        .hasSize(24)
        .startsWith(
            start, Instant.parse("2026-04-04T14:00:00Z"), Instant.parse("2026-04-04T15:30:00Z"));
  }

  @Test
  void openCasesAreNotedOnceAMinute() {
    desk.openCase(list, "+358401000001", -47);

    inTransaction(tally::look);
    desk.openCase(list, "+358401000002", -47);
    inTransaction(tally::look);

    assertThat(read().hours()).extracting(HourOfDay::open).containsOnlyOnce(1L);
  }

  private DayFigures sums() {
    return desk.sql()
        .find("SELECT " + DayFigures.SUMS + " FROM list_quarter")
        .map(DayFigures::of)
        .orElseThrow();
  }

  private Dashboard read() {
    return inTransaction(() -> dashboard.read(supervisor(), HELSINKI));
  }

  private Actor.User supervisor() {
    return new Actor.User(desk.agent(), "anna", Set.of(Role.SUPERVISOR), Set.of(list), Set.of());
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return desk.persistence().inTransaction(work);
  }

  private void inTransaction(Runnable work) {
    desk.persistence().inTransaction(work);
  }

  private void called(long position, long callCase, String attempt, String after) {
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at)
        SELECT ?, ?, ?, first_due_at + CAST(? AS interval) FROM case_details WHERE case_id = ?
        """,
        attempt,
        callCase,
        desk.agent(),
        after,
        callCase);
    told(position, callCase, "{\"attempt\":\"%s\"}".formatted(attempt));
  }

  private void failed(long position, long callCase, String attempt) {
    desk.run("UPDATE call_attempt SET failed = true WHERE public_id = ?", attempt);
    told(position, callCase, "{\"attempt\":\"%s\",\"call\":\"FAILED\"}".formatted(attempt));
  }

  private void told(long position, long callCase, String data) {
    desk.run(
        """
        INSERT INTO feed_event (position, type, at, list_id, case_id, data)
        VALUES (?, 'case.called', now(), ?, ?, CAST(? AS jsonb))
        """,
        position,
        list,
        callCase,
        data);
    desk.run("UPDATE feed_position SET last = ?", position);
  }

  private void event(long position, String type, String data, String ago) {
    desk.run(
        """
        INSERT INTO feed_event (position, type, at, list_id, data)
        VALUES (?, ?, now() - CAST(? AS interval), ?, CAST(? AS jsonb))
        """,
        position,
        type,
        ago,
        list,
        data);
    desk.run("UPDATE feed_position SET last = ?", position);
  }

  private void status(String code, String closes) {
    desk.run(
        """
        INSERT INTO handling_status (list_id, code, closes, position, active, label_en, label_fi, label_sv)
        VALUES (?, ?, ?, 1, true, '', '', '')
        """,
        list,
        code,
        closes);
  }
}
