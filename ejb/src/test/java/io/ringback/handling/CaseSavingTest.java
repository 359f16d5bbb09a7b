package io.ringback.handling;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.TestAgents;
import io.ringback.allocation.ReceivingStops;
import io.ringback.cases.TestCases;
import io.ringback.cases.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saves of the after-call limit, against a real database. */
@Tag("TIME-3")
@Tag("HANDLE-4")
class CaseSavingTest {
  private final TestDesk desk = new TestDesk();
  private final CaseSaving saving = new CaseSaving();
  private long callCase;

  @BeforeEach
  void callThatIsLongOver() {
    wire();
    long list = desk.list("OFF", "LIST");
    desk.run(
        """
        INSERT INTO handling_status (list_id, code, closes, delay, growth, position, active, label_en, label_fi, label_sv)
        VALUES (?, 'OTHER', 'NO', 3600, 2, 1, true, 'Other', 'Muu', 'Annat')
        """,
        list);
    callCase = desk.openCase(list, NUMBER, -10);
    desk.assignTo(desk.agent(), callCase);
    desk.run(
        "UPDATE call_case SET on_call = true, attempts = 1, after_call_at = now() - interval '1 second'");
  }

  private void wire() {
    var persistence = desk.persistence();
    saving.agents = TestAgents.over(persistence);
    saving.locks = TestCases.locks(persistence);
    saving.cases = TestCases.repository(persistence);
    saving.attempts = TestCases.attempts(persistence);
    saving.resolutions = TestCases.resolutions(persistence);
    saving.statuses = new Statuses();
    saving.statuses.sql = persistence.sql();
    saving.stops = new ReceivingStops();
    saving.clock = persistence.clock();
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void firstAutomaticSaveWaitsTheStatusesDelay() {
    unsavedAttempt();

    assertThat(minutesUntilOfferedAgain()).isEqualTo(60);
  }

  @Test
  void delayGrowsWithTheSavesBeforeIt() {
    unsavedAttempt();
    desk.run("UPDATE call_attempt SET status = 'OTHER', saved_at = now()");
    unsavedAttempt();

    assertThat(minutesUntilOfferedAgain()).isEqualTo(120);
  }

  @Test
  @Tag("CONS-8")
  void attemptKeepsWhetherItReached() {
    unsavedAttempt();
    desk.run("UPDATE handling_status SET reached = false");

    desk.persistence().inTransaction(() -> saving.saveAutomatically(callCase));

    assertThat(desk.sql().find("SELECT reached FROM call_attempt").orElseThrow().flag("reached"))
        .isFalse();
  }

  private void unsavedAttempt() {
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at)
        VALUES (gen_random_uuid()::text, ?, ?, now() - interval '5 minutes')
        """,
        callCase,
        desk.agent());
  }

  private long minutesUntilOfferedAgain() {
    desk.persistence().inTransaction(() -> saving.saveAutomatically(callCase));
    return desk.persistence()
        .inTransaction(
            () ->
                desk.sql()
                    .find(
                        """
                        SELECT extract(epoch FROM c.reoffer_at - a.saved_at) / 60 AS minutes
                        FROM call_case c JOIN call_attempt a ON a.case_id = c.id AND a.automatic
                        """))
        .orElseThrow()
        .number("minutes");
  }
}
