package io.ringback.cases.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import io.ringback.cases.TestDesk;
import io.ringback.configuration.TestOrganisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases are named after the minutes until they are due. */
@Tag("CONS-4")
class CaseTableTest {
  private static final Actor ADMINISTRATOR =
      new Actor.User(1, "admin", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());
  private static final CaseTableFilter ALL = CaseTableFilter.ALL;

  private final TestDesk desk = new TestDesk();
  private final CaseTableQueries queries = new CaseTableQueries();
  private long list;

  @BeforeEach
  void makeList() {
    queries.sql = desk.sql();
    queries.organisation = TestOrganisation.inFinland();
    list = desk.list("OFF", "LIST");
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @ParameterizedTest
  @EnumSource(CaseTableSort.class)
  @Tag("PERF-11")
  void pagesForwardsAndBackwardsShowEachCaseOnceInItsOrder(CaseTableSort sort) {
    for (int n = 0; n < 7; n++) desk.openCase(list, TestDesk.NUMBER, n / 2);
    desk.openCase(desk.foreignList("OFF", "LIST"), TestDesk.NUMBER, 1);
    desk.run("UPDATE call_case SET expires_at = due_at + interval '1 day' WHERE id % 2 = 0");
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = 'EXPIRED', closed_at = due_at WHERE id % 3 = 0");
    var filter = sort == CaseTableSort.CREATED_WITHIN ? createdSince(Instant.EPOCH) : ALL;

    assertThat(pagedBothWays(filter, sort)).isEqualTo(inOrderOf(sort));
  }

  private List<String> inOrderOf(CaseTableSort sort) {
    return desk
        .sql()
        .list(
            "SELECT c.public_id FROM call_case c JOIN case_details d ON d.case_id = c.id ORDER BY "
                + sort.key()
                + " DESC, c.id DESC")
        .stream()
        .map(row -> row.text("public_id"))
        .toList();
  }

  private List<String> pagedBothWays(CaseTableFilter filter, CaseTableSort sort) {
    var forwards = new ArrayList<String>();
    var page = page(filter, new CaseTablePlace(sort, true, null, null, false, 3));
    assertThat(page.previous()).isNull();
    forwards.addAll(ids(page));
    while (page.next() != null) {
      page = page(filter, new CaseTablePlace(sort, true, page.next(), null, false, 3));
      forwards.addAll(ids(page));
    }
    page = page(filter, new CaseTablePlace(sort, true, null, null, true, 3));
    assertThat(page.next()).isNull();
    var backwards = new ArrayList<>(ids(page));
    while (page.previous() != null) {
      page = page(filter, new CaseTablePlace(sort, true, null, page.previous(), false, 3));
      backwards.addAll(0, ids(page));
    }
    assertThat(backwards).isEqualTo(forwards);
    return forwards;
  }

  @Test
  void orderIsByTheColumnThatWasAskedFor() {
    for (int minutes : new int[] {20, -10, 5}) desk.openCase(list, TestDesk.NUMBER, minutes);

    assertThat(names(page(ALL, CaseTablePlace.first(CaseTableSort.DUE, false, 10))))
        .containsExactly("-10", "5", "20");
    assertThat(names(page(ALL, CaseTablePlace.first(CaseTableSort.CREATED, true, 10))))
        .containsExactly("5", "-10", "20");
  }

  @ParameterizedTest
  @CsvSource({
    "+358 40 1000001, 1",
    "040 100, 1",
    "00358401, 1",
    "ann vir, 2",
    "VIRTANEN, 2",
    "virtanen ben, ''",
    "order 77, 2",
    "77/3, 2",
    "irtanen, ''"
  })
  void textFindsNumbersAndWordsByTheirBeginning(String text, String found) {
    desk.openCase(list, TestDesk.NUMBER, 1);
    desk.openCase(list, "+46701740605", 2);
    desk.run(
        "UPDATE case_details SET company = 'Anna Virtanen Oy', note = 'order-77/3' WHERE name = '2'");

    assertThat(names(filtered(text(text)))).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  @Tag("USER-1")
  void monitorSeesMaskedNumbersAndFindsNobodyByThem() {
    desk.openCase(list, TestDesk.NUMBER, 1);
    var monitor = new Actor.User(9, "moni", Set.of(Role.MONITOR), Set.of(list), Set.of());

    var page = page(monitor, ALL);
    assertThat(page.rows().get(0).phone()).isEqualTo("+358•••••••01");
    assertThat(page.rows().get(0).changeable()).isFalse();
    assertThat(page(monitor, text("+358401000001")).rows()).isEmpty();
    assertThat(page(monitor, text("+3584")).rows()).isEmpty();
  }

  @Test
  void casesOfListsThatTheReaderDoesNotSeeAreNotThere() {
    desk.openCase(desk.foreignList("OFF", "LIST"), TestDesk.NUMBER, 1);
    desk.openCase(list, TestDesk.NUMBER, 2);
    var supervisor = new Actor.User(9, "sara", Set.of(Role.SUPERVISOR), Set.of(list), Set.of());

    assertThat(names(page(supervisor, ALL))).containsExactly("2");
    assertThat(queries.count(supervisor, ALL)).isEqualTo(new CaseCount(1, false));
  }

  @Test
  void caseIsFoundByWhereItStands() {
    long held = desk.openCase(list, TestDesk.NUMBER, 1);
    long closed = desk.openCase(list, TestDesk.NUMBER, 2);
    desk.openCase(list, TestDesk.NUMBER, 3);
    desk.assignTo(desk.agent(), held);
    close(closed);

    assertThat(names(filtered(standing(Standing.OPEN)))).containsExactly("3", "1");
    assertThat(names(filtered(standing(Standing.ASSIGNED)))).containsExactly("1");
    assertThat(names(filtered(standing(Standing.CLOSED)))).containsExactly("2");
    assertThat(names(filtered(assignee("anna")))).containsExactly("1");
    assertThat(names(filtered(assignee(CaseTableFilter.NOBODY)))).containsExactly("3", "2");
    assertThat(names(filtered(reason(CloseReason.EXPIRED)))).containsExactly("2");
    assertThat(filtered(reason(CloseReason.SUCCESS)).rows()).isEmpty();
  }

  @Test
  void caseIsFoundByTheStatusOfItsLastAttempt() {
    long busy = desk.openCase(list, TestDesk.NUMBER, 1);
    long reached = desk.openCase(list, TestDesk.NUMBER, 2);
    attempt(busy, "NO_ANSWER");
    attempt(busy, "BUSY");
    attempt(reached, "BUSY");
    attempt(reached, "OTHER");

    var page = filtered(status("BUSY"));
    assertThat(names(page)).containsExactly("1");
    assertThat(page.complete()).isTrue();
    assertThat(page.rows().get(0).status()).isEqualTo("BUSY");
    assertThat(queries.count(ADMINISTRATOR, status("BUSY")).cases()).isEqualTo(1);
  }

  @Test
  void caseIsFoundByItsTimesSourceAndPriority() {
    long due = desk.openCase(list, TestDesk.NUMBER, 60);
    desk.openCase(list, TestDesk.NUMBER, 600);
    desk.run("UPDATE call_case SET priority = 1 WHERE id = ?", due);
    desk.run("UPDATE case_details SET source = 'IVR', topic = 'Invoice' WHERE case_id = ?", due);
    var inTwoHours = Instant.now().plusSeconds(7200);

    assertThat(names(filtered(due(new Period(null, inTwoHours))))).containsExactly("60");
    assertThat(names(filtered(due(new Period(inTwoHours, null))))).containsExactly("600");
    assertThat(names(filtered(described(Source.IVR, null, null)))).containsExactly("60");
    assertThat(names(filtered(described(null, "INVOICE", 1)))).containsExactly("60");
  }

  @Test
  void exportReadsEveryCaseInTheOrderOfTheTable() {
    for (int n = 0; n < 5; n++) desk.openCase(list, TestDesk.NUMBER, n);
    var read = new ArrayList<String>();

    desk.persistence()
        .inTransaction(
            () ->
                queries.forEach(
                    ADMINISTRATOR,
                    text("0401"),
                    CaseTablePlace.first(CaseTableSort.DUE, true, 2),
                    "en",
                    row -> read.add(row.name())));

    assertThat(read).containsExactly("4", "3", "2", "1", "0");
  }

  private void close(long callCase) {
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = 'EXPIRED', closed_at = now() WHERE id = ?",
        callCase);
  }

  private void attempt(long callCase, String status) {
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at, saved_at, status)
        VALUES (gen_random_uuid()::text, ?, ?, now(), now(), ?)
        """,
        callCase,
        desk.agent(),
        status);
    desk.run("UPDATE call_case SET attempts = attempts + 1 WHERE id = ?", callCase);
  }

  private CaseTablePage filtered(CaseTableFilter filter) {
    return page(ADMINISTRATOR, filter);
  }

  private CaseTablePage page(CaseTableFilter filter, CaseTablePlace place) {
    return desk.persistence().inTransaction(() -> queries.page(ADMINISTRATOR, filter, place, "en"));
  }

  private CaseTablePage page(Actor actor, CaseTableFilter filter) {
    var place = CaseTablePlace.first(CaseTableSort.CREATED, true, 50);
    return desk.persistence().inTransaction(() -> queries.page(actor, filter, place, "en"));
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseTableSort.class,
      names = {"DUE", "EXPIRES", "CLOSED"})
  @Tag("PERF-11")
  void orderByATimeShowsOnlyWhatTheFilterAsksFor(CaseTableSort sort) {
    desk.openCase(list, TestDesk.NUMBER, 1);
    close(desk.openCase(list, TestDesk.NUMBER, 2));
    var byTime = CaseTablePlace.first(sort, false, 10);

    assertThat(names(page(standing(Standing.OPEN), byTime))).containsExactly("1");
    assertThat(names(page(standing(Standing.CLOSED), byTime))).containsExactly("2");
    assertThat(names(page(reason(CloseReason.EXPIRED), byTime))).containsExactly("2");
  }

  private static CaseTableFilter text(String text) {
    return filter(null, null, null, text, null, null, null, null, Period.ANY);
  }

  private static CaseTableFilter standing(Standing standing) {
    return filter(standing, null, null, null, null, null, null, null, Period.ANY);
  }

  private static CaseTableFilter reason(CloseReason reason) {
    return filter(null, reason, null, null, null, null, null, null, Period.ANY);
  }

  private static CaseTableFilter assignee(String assignee) {
    return filter(null, null, null, null, null, assignee, null, null, Period.ANY);
  }

  private static CaseTableFilter status(String status) {
    return filter(null, null, null, null, null, null, null, status, Period.ANY);
  }

  private static CaseTableFilter due(Period due) {
    return filter(null, null, null, null, null, null, null, null, due);
  }

  private static CaseTableFilter createdSince(Instant from) {
    return new CaseTableFilter(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Period(from, null),
        Period.ANY,
        Period.ANY,
        Period.ANY);
  }

  private static CaseTableFilter described(
      @Nullable Source source, @Nullable String topic, @Nullable Integer priority) {
    return filter(null, null, source, null, topic, null, priority, null, Period.ANY);
  }

  private static CaseTableFilter filter(
      @Nullable Standing standing,
      @Nullable CloseReason reason,
      @Nullable Source source,
      @Nullable String text,
      @Nullable String topic,
      @Nullable String assignee,
      @Nullable Integer priority,
      @Nullable String status,
      Period due) {
    return new CaseTableFilter(
        null,
        standing,
        reason,
        source,
        text,
        topic,
        assignee,
        priority,
        null,
        status,
        Period.ANY,
        due,
        Period.ANY,
        Period.ANY);
  }

  private static List<String> ids(CaseTablePage page) {
    return page.rows().stream().map(CaseTableRow::id).toList();
  }

  private static List<String> names(CaseTablePage page) {
    return page.rows().stream().map(CaseTableRow::name).toList();
  }
}
