package io.ringback.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.agents.TestAgents;
import io.ringback.audit.TestAudit;
import io.ringback.cases.CaseHeldException;
import io.ringback.cases.NumberInHandException;
import io.ringback.cases.TestCaseService;
import io.ringback.cases.TestDesk;
import io.ringback.configuration.TestOrganisation;
import io.ringback.errors.NoPermissionException;
import io.ringback.persistence.OpenTransaction;
import io.ringback.persistence.Row;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Forgetting a person, against a real database in which they have left traces everywhere. */
class PersonErasureTest {
  private static final String NUMBER = "+358401000077";
  private static final String OTHER = "+358401000088";
  private static final Actor ADMINISTRATOR = TestAudit.ADMINISTRATOR;

  private final TestDesk desk = new TestDesk();
  private final PrivacyService service = new PrivacyService();
  private final Traces traces = new Traces(desk);
  private long list;

  @BeforeEach
  void wire() {
    list = desk.list("GROUP", "LIST");
    service.organisation = TestOrganisation.inFinland();
    service.places = new TestPlaces(desk.sql(), service.organisation);
    var erasure = new PersonErasure();
    erasure.sql = desk.sql();
    erasure.cases = TestCaseService.over(desk.persistence());
    erasure.agents = TestAgents.over(desk.persistence());
    erasure.hands = TestCaseService.hands(desk.persistence());
    erasure.places = service.places;
    erasure.audit = TestAudit.over(desk.persistence());
    service.erasure = erasure;
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  @Tag("PRIV-2")
  void afterAnErasureNoColumnOfAnyTableHasTheNumberOrTheName() {
    traces.leave(list, NUMBER, "Wilhelmina");
    assertThat(traces.find("401000077")).hasSizeGreaterThan(8);
    assertThat(traces.find("Wilhelmina")).hasSizeGreaterThan(6);

    int cases = erase(NUMBER);

    assertThat(cases).isEqualTo(2);
    assertThat(traces.find("401000077")).isEmpty();
    assertThat(traces.find("0401 000 077")).isEmpty();
    assertThat(traces.find("Wilhelmina")).isEmpty();
    assertThat(desk.sql().list("SELECT 1 FROM import_file")).isEmpty();
  }

  @Test
  @Tag("PRIV-2")
  void nobodyElseLosesAnything() {
    traces.leave(list, OTHER, "Ottilia");
    var before = traces.find("401000088");
    var names = traces.find("Ottilia");
    traces.leave(list, NUMBER, "Wilhelmina");

    erase(NUMBER);

    assertThat(traces.find("401000088")).isEqualTo(before);
    assertThat(traces.find("Ottilia")).isEqualTo(names);
  }

  @Test
  @Tag("PRIV-2")
  void openCasesCloseCancelledAndHistoryAndCountsStay() {
    traces.leave(list, NUMBER, "Wilhelmina");
    long events = count("SELECT count(*) AS n FROM case_event");
    long attempts = count("SELECT count(*) AS n FROM call_attempt");

    erase(NUMBER);

    assertThat(count("SELECT count(*) AS n FROM call_case WHERE close_reason = 'CANCELLED'"))
        .isEqualTo(1);
    assertThat(count("SELECT count(*) AS n FROM case_event")).isEqualTo(events + 1);
    assertThat(count("SELECT count(*) AS n FROM call_attempt WHERE status = 'BUSY'"))
        .isEqualTo(attempts);
    assertThat(text("SELECT details::text AS t FROM case_event WHERE type = 'EDITED' LIMIT 1"))
        .contains("\"priority\"", "\"old\": \"3\"", "\"name\": {\"new\": null, \"old\": null}");
  }

  @Test
  @Tag("PRIV-2")
  void isRefusedWhileSomebodyHoldsACaseAndErasesNothing() {
    traces.leave(list, NUMBER, "Wilhelmina");
    var before = traces.find("401000077");
    desk.assignTo(desk.agent(), traces.openCase());

    assertThatExceptionOfType(CaseHeldException.class)
        .isThrownBy(() -> erase(NUMBER))
        .satisfies(refused -> assertThat(refused.details()).containsEntry("holder", "anna"));

    assertThat(traces.find("401000077")).isEqualTo(before);
  }

  @Test
  @Tag("PRIV-2")
  void isRefusedWhenSomebodyHasTakenTheCaseBeforeItWasLocked() {
    traces.leave(list, NUMBER, "Wilhelmina");
    var before = traces.find("401000077");
    try (var taking = new OpenTransaction(desk.database())) {
      taking.run(
          "UPDATE call_case SET state = 'ASSIGNED', assignment = 'SELF', assignee_id = ?, assigned_at = now() WHERE id = ?",
          desk.agent(),
          traces.openCase());

      assertThatExceptionOfType(CaseHeldException.class)
          .isThrownBy(() -> taking.commitWhenWaitedForBy(() -> erase(NUMBER)))
          .satisfies(refused -> assertThat(refused.details()).containsEntry("holder", "anna"));
    }

    assertThat(traces.find("401000077")).isEqualTo(before);
  }

  @Test
  @Tag("PRIV-2")
  void rowOfAFileThatIsCheckedJustNowIsNotTakenLater() {
    traces.leave(list, NUMBER, "Wilhelmina");
    desk.run("UPDATE import_job SET state = 'CHECKING', done_row = 0");

    erase(NUMBER);

    assertThat(count("SELECT count(*) AS n FROM import_row WHERE problems IS NULL")).isZero();
  }

  @Test
  @Tag("PRIV-2")
  void isRefusedWhileTheNumberIsStillBeingTalkedTo() {
    desk.run("INSERT INTO number_in_hand (phone, agent_id) VALUES (?, ?)", NUMBER, desk.agent());

    assertThatExceptionOfType(NumberInHandException.class).isThrownBy(() -> erase(NUMBER));
  }

  @Test
  @Tag("PRIV-2")
  void caseThatHadTheNumberOnceForgetsIt() {
    long moved = desk.openCase(list, OTHER, 10);
    traces.history(
        moved,
        "EDITED",
        "{\"phone\": {\"old\": \"%s\", \"new\": \"%s\"}}".formatted(NUMBER, OTHER));

    erase(NUMBER);

    assertThat(traces.find("401000077")).isEmpty();
    assertThat(text("SELECT details::text AS t FROM case_event WHERE type = 'EDITED'"))
        .contains(OTHER);
  }

  @Test
  @Tag("PRIV-2")
  void exportShowsEverythingThatIsHeld() {
    traces.leave(list, NUMBER, "Wilhelmina");

    var held = export("0401 000 077");

    assertThat(held.number()).isEqualTo(NUMBER);
    assertThat(held.held().get("cases")).hasSize(2);
    assertThat(held.held().get("cases").toString())
        .contains("Wilhelmina", "EDITED", "VOICEMAIL", "BUSY");
    assertThat(held.held().get("contacts")).hasSize(1);
    assertThat(held.held().get("pbxEvents")).hasSize(5);
    assertThat(held.held().get("imports")).hasSize(3);
    assertThat(held.held().get("storedAnswers")).hasSize(1);
    erase(NUMBER);
    assertThat(export(NUMBER).isNothing()).isTrue();
  }

  @Test
  @Tag("PRIV-2")
  void numberIsNotFoundWithinALongerOne() {
    traces.leave(list, "+358401120088", "Ottilia");
    var before = traces.find("401120088");
    var names = traces.find("Ottilia");

    for (var part : List.of("112", "+35840112008")) {
      assertThat(export(part).isNothing()).as(part).isTrue();
      assertThat(erase(part)).isZero();
    }

    assertThat(traces.find("401120088")).isEqualTo(before);
    assertThat(traces.find("Ottilia")).isEqualTo(names);
  }

  @Test
  @Tag("PRIV-2")
  void shortNumberIsErasedWhereverItIsAllThatStandsThere() {
    traces.leave(list, OTHER, "Ottilia");
    traces.stage(9, "112", "Wilhelmina");
    traces.event("call-1", "in", "sip:112@pbx.example.com", null, "+358912345", "Wilhelmina");
    traces.answers("112", "Wilhelmina", traces.openCase());

    erase("112");

    assertThat(export("112").isNothing()).isTrue();
    assertThat(traces.find("Wilhelmina")).containsExactly("idempotency_key.body 1");
  }

  @Test
  @Tag("PRIV-2")
  void onlyAdministratorsAndKeysWithBothScopesMayAsk() {
    var supervisor = new Actor.User(7, "sara", Set.of(Role.SUPERVISOR), Set.of(list), Set.of());
    var half = new Actor.Key(1, "crm", Set.of(Scope.CASES_WRITE), true, Set.of());
    var narrow =
        new Actor.Key(2, "shop", Set.of(Scope.CASES_WRITE, Scope.USERS_WRITE), false, Set.of(list));
    for (var actor : List.of(supervisor, half, narrow)) {
      assertThatExceptionOfType(NoPermissionException.class)
          .isThrownBy(() -> service.export(actor, NUMBER));
      assertThatExceptionOfType(NoPermissionException.class)
          .isThrownBy(() -> service.erase(actor, NUMBER));
    }
  }

  @Test
  @Tag("PRIV-2")
  @Tag("CONS-7")
  void auditLogKnowsWhoErasedButNotWhom() {
    traces.leave(list, NUMBER, "Wilhelmina");

    erase(NUMBER);

    var entry = TestAudit.entries(desk.persistence()).get(0);
    assertThat(entry.actor()).isEqualTo("admin");
    assertThat(entry.name()).startsWith("+358").contains("•").endsWith("77");
  }

  @Test
  @Tag("PRIV-1")
  void closedCasesLoseTheirPersonAfterTheListsPeriodAndCountsStay() {
    traces.leave(list, NUMBER, "Wilhelmina");
    desk.run("UPDATE callback_list SET anonymise_after = 864000");
    desk.run("UPDATE call_case SET closed_at = now() - interval '9 days' WHERE state = 'CLOSED'");
    assertThat(anonymise()).isZero();
    desk.run("UPDATE call_case SET closed_at = now() - interval '11 days' WHERE state = 'CLOSED'");

    assertThat(anonymise()).isEqualTo(1);

    assertThat(anonymise()).isZero();
    assertThat(count("SELECT count(*) AS n FROM call_case WHERE phone IS NULL")).isEqualTo(1);
    assertThat(
            count(
                "SELECT count(*) AS n FROM case_details d JOIN call_case c ON c.id = d.case_id WHERE c.state = 'CLOSED' AND d.name IS NOT NULL"))
        .isZero();
    assertThat(count("SELECT count(*) AS n FROM case_details WHERE name IS NOT NULL"))
        .as("the open case is left alone")
        .isEqualTo(1);
    assertThat(count("SELECT count(*) AS n FROM call_case WHERE attempts = 1")).isEqualTo(2);
  }

  @Test
  @Tag("PRIV-1")
  void caseThatIsForgottenTakesItsCallsAndTheFileThatItCameInAlong() {
    traces.leaveClosedCase(list, NUMBER, "Wilhelmina");
    desk.run("UPDATE callback_list SET anonymise_after = 60");
    desk.run("UPDATE call_case SET closed_at = now() - interval '1 hour'");
    long events = count("SELECT count(*) AS n FROM intake_event");

    assertThat(anonymise()).isEqualTo(1);

    assertThat(traces.find("401000077")).isEmpty();
    assertThat(traces.find("Wilhelmina")).isEmpty();
    assertThat(count("SELECT count(*) AS n FROM import_file")).isZero();
    assertThat(count("SELECT count(*) AS n FROM intake_event")).isEqualTo(events);
  }

  @Test
  @Tag("PRIV-1")
  void withoutAPeriodNobodyIsForgotten() {
    traces.leave(list, NUMBER, "Wilhelmina");
    desk.run("UPDATE call_case SET closed_at = now() - interval '9 years' WHERE state = 'CLOSED'");

    assertThat(anonymise()).isZero();
  }

  @Test
  @Tag("PRIV-1")
  void goesInStepsOfTheGivenSize() {
    for (int i = 0; i < 5; i++) desk.openCase(list, OTHER, i);
    desk.run("UPDATE callback_list SET anonymise_after = 60");
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = 'EXPIRED', closed_at = now() - interval '1 hour'");

    assertThat(desk.persistence().inTransaction(() -> service.erasure.anonymiseOld(3)))
        .isEqualTo(3);
    assertThat(desk.persistence().inTransaction(() -> service.erasure.anonymiseOld(3)))
        .isEqualTo(2);
  }

  private int erase(String number) {
    return desk.persistence().inTransaction(() -> service.erase(ADMINISTRATOR, number));
  }

  private HeldData export(String number) {
    return desk.persistence().inTransaction(() -> service.export(ADMINISTRATOR, number));
  }

  private int anonymise() {
    return desk.persistence().inTransaction(() -> service.erasure.anonymiseOld(500));
  }

  private long count(String sql) {
    return row(sql).number("n");
  }

  private String text(String sql) {
    return row(sql).text("t");
  }

  private Row row(String sql) {
    return desk.persistence().inTransaction(() -> desk.sql().find(sql)).orElseThrow();
  }
}
