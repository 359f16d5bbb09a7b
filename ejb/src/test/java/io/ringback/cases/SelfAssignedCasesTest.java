package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.persistence.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A case that an agent picked days ago and called, on a list that takes back after a day, against a
 * real database.
 */
@Tag("TIME-4")
class SelfAssignedCasesTest {
  private final TestDesk desk = new TestDesk();
  private final SelfAssignedCases service = new SelfAssignedCases();
  private long callCase;

  @BeforeEach
  void agentPicksACase() {
    wire();
    long list = desk.list("GROUP", "LIST");
    desk.run("UPDATE callback_list SET return_self_assigned_after = 86400");
    callCase = desk.openCase(list, NUMBER, -3 * 24 * 60);
    desk.assignTo(desk.agent(), callCase);
    desk.run("UPDATE call_case SET assigned_at = now() - interval '3 days'");
  }

  private void wire() {
    var cases = TestCaseService.over(desk.persistence());
    service.sql = desk.sql();
    service.clock = cases.clock;
    service.locks = cases.locks;
    service.cases = cases.cases;
    service.releases = cases.releases;
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("ALLOC-6")
  void goesBackWithItsNumberADayAfterACallThatWasNeverSaved() {
    called("25 hours");

    sweep();

    assertThat(read().text("state")).isEqualTo("READY");
    assertThat(read().integer("hands")).isZero();
    assertThat(read().integer("current")).isZero();
  }

  @Test
  void staysForADayAfterTheCall() {
    called("23 hours");

    sweep();

    assertThat(read().text("state")).isEqualTo("ASSIGNED");
  }

  @Test
  void isNotTakenFromWhoTalks() {
    takenBackAfterTenMinutes();
    called("40 minutes");
    desk.run("UPDATE call_attempt SET answered_at = started_at");

    sweep();

    assertThat(read().text("state")).isEqualTo("ASSIGNED");
  }

  @Test
  void staysForThePeriodAfterTheEndOfTheCall() {
    takenBackAfterTenMinutes();
    called("40 minutes");
    desk.run("UPDATE call_attempt SET answered_at = started_at, ended_at = now()");
    desk.persistence()
        .inTransaction(() -> service.cases.lock(callCase).callEnded(service.clock.now()));

    sweep();

    assertThat(read().text("state")).isEqualTo("ASSIGNED");
  }

  @Test
  @Tag("ALLOC-8")
  void isNotHeldForEverByACallWhoseEndNobodyReports() {
    takenBackAfterTenMinutes();
    called("5 hours");
    desk.run("UPDATE call_attempt SET answered_at = started_at");

    sweep();

    assertThat(read().text("state")).isEqualTo("WAITING");
    assertThat(read().integer("hands")).as("until the call can be no more").isOne();
  }

  private void takenBackAfterTenMinutes() {
    desk.run("UPDATE callback_list SET return_self_assigned_after = 600");
  }

  private void called(String ago) {
    desk.run(
        "UPDATE call_case SET on_call = true, attempts = 1, touched_at = now() - CAST(? AS interval)",
        ago);
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at)
        SELECT 'attempt', id, assignee_id, touched_at FROM call_case
        """);
    desk.run("INSERT INTO number_in_hand (phone, agent_id) VALUES (?, ?)", NUMBER, desk.agent());
  }

  private void sweep() {
    var unattended = desk.persistence().inTransaction(() -> service.listUnattended(10));
    unattended.forEach(id -> desk.persistence().inTransaction(() -> service.giveBack(id)));
  }

  private Row read() {
    return desk.persistence()
        .inTransaction(
            () ->
                desk.sql()
                    .find(
                        """
                        SELECT state, (SELECT count(*) FROM number_in_hand) AS hands,
                          (SELECT count(*) FROM call_attempt WHERE abandoned_at IS NULL) AS current
                        FROM call_case WHERE id = ?1
                        """,
                        callCase))
        .orElseThrow();
  }
}
