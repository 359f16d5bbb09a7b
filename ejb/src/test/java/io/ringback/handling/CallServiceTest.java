package io.ringback.handling;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.agents.TestAgents;
import io.ringback.cases.PullOffException;
import io.ringback.cases.TestCaseService;
import io.ringback.cases.TestDesk;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.persistence.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What other systems do with calls, against a real database. */
class CallServiceTest {
  private static final Actor KEY =
      new Actor.Key(1, "crm", EnumSet.allOf(Scope.class), true, Set.of());

  private final TestDesk desk = new TestDesk();
  private final CallService calls = new CallService();
  private final long list = desk.list("OFF", "LIST");
  private final long callCase = desk.openCase(list, NUMBER, -10);

  @BeforeEach
  void wire() {
    var persistence = desk.persistence();
    calls.agents = TestAgents.over(persistence);
    calls.locks = TestCaseService.locks(persistence);
    calls.cases = TestCaseService.repository(persistence);
    calls.attempts = TestCaseService.attempts(persistence);
    calls.numbers = TestCaseService.hands(persistence);
    calls.picking = TestCaseService.picking(persistence);
    calls.reports = TestCallReports.over(persistence);
    calls.queries = new AttemptQueries();
    calls.queries.sql = persistence.sql();
    calls.clock = persistence.clock();
    calls.started = new RecordedEvents<>();
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Nested
  @Tag("LIST-1")
  class OnAListThatHandsItsCasesOut {
    OnAListThatHandsItsCasesOut() {
      desk.run("UPDATE callback_list SET pull = false");
    }

    @Test
    void keyPicksNothingThatItsAgentMayNotPick() {
      assertThatExceptionOfType(PullOffException.class).isThrownBy(() -> call(KEY));
    }

    @Test
    void keyCallsWhatItsAgentHolds() {
      desk.assignTo(desk.agent(), callCase);

      assertThat(call(KEY).agent()).isEqualTo("anna");
    }

    @Test
    void whoRunsTheListPicksWhatTheyCall() {
      var inCharge =
          new Actor.User(
              desk.agent(),
              "anna",
              Set.of(Role.SUPERVISOR, Role.AGENT),
              Set.of(list),
              Set.of(list));

      assertThat(call(inCharge).agent()).isEqualTo("anna");
    }
  }

  /** The call began 700 ms after a full second. */
  @Nested
  class ReportedByAnotherClock {
    private final Instant start =
        Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS).plusMillis(700);
    private final Instant secondOfStart = start.truncatedTo(ChronoUnit.SECONDS);

    ReportedByAnotherClock() {
      desk.assignTo(desk.agent(), callCase);
      desk.run("UPDATE call_case SET on_call = true, attempts = 1");
      desk.run(
          "INSERT INTO call_attempt (public_id, case_id, agent_id, started_at) VALUES ('attempt', ?, ?, CAST(? AS timestamptz))",
          callCase,
          desk.agent(),
          start.toString());
    }

    @Test
    void wholeSecondOfTheStartIsTheStart() {
      var reported = report(secondOfStart, secondOfStart);

      assertThat(reported.answeredAt()).isEqualTo(start);
      assertThat(reported.endedAt()).isEqualTo(start);
    }

    @Test
    void endMayBeReportedAfterTheAnswer() {
      report(secondOfStart, null);

      assertThat(report(null, secondOfStart).endedAt()).isEqualTo(start);
    }

    @Test
    void futureIsNow() {
      var future = Instant.parse("2099-01-01T00:00:00Z");

      var reported = report(start.plusSeconds(5), future);

      assertThat(reported.answeredAt()).isEqualTo(start.plusSeconds(5));
      assertThat(reported.endedAt()).isBetween(start, future.minus(Duration.ofDays(1)));
    }

    @Test
    void longBeforeTheStartIsRefused() {
      assertRefused("answeredAt", start.minusSeconds(61), null);
      assertRefused("endedAt", null, start.minusSeconds(61));
    }

    @Test
    void endBeforeTheAnswerIsRefused() {
      assertRefused("endedAt", start.plusSeconds(10), start.plusSeconds(9));

      report(start.plusSeconds(10), null);
      assertRefused("endedAt", null, start.plusSeconds(9));
    }

    private void assertRefused(
        String field, @Nullable Instant answeredAt, @Nullable Instant endedAt) {
      assertThatExceptionOfType(InvalidFieldException.class)
          .isThrownBy(() -> report(answeredAt, endedAt))
          .satisfies(
              refused ->
                  assertThat(refused.violations())
                      .extracting(Violation::field)
                      .containsExactly(field));
    }

    private AttemptView report(@Nullable Instant answeredAt, @Nullable Instant endedAt) {
      return desk.persistence()
          .inTransaction(() -> calls.reportCall(KEY, id(), "attempt", answeredAt, endedAt));
    }
  }

  private AttemptView call(Actor actor) {
    return desk.persistence().inTransaction(() -> calls.startCall(actor, id(), "anna"));
  }

  private String id() {
    return desk.sql()
        .find("SELECT public_id FROM call_case WHERE id = ?1", callCase)
        .orElseThrow()
        .text("public_id");
  }
}
