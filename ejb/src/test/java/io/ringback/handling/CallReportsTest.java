package io.ringback.handling;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.TestAgents;
import io.ringback.cases.Attempts;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.NumbersInHand;
import io.ringback.cases.TestCaseService;
import io.ringback.cases.TestDesk;
import io.ringback.persistence.TestPersistence;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which word of a call opens the hand that was kept for one (ALLOC-8), against a real database. The
 * agent has called more than once, and lets the case go while they talk.
 */
@Tag("ALLOC-8")
class CallReportsTest {
  private final TestDesk desk = new TestDesk();
  private final TestPersistence persistence = desk.persistence();
  private final CaseRepository cases = TestCaseService.repository(persistence);
  private final NumbersInHand hands = TestCaseService.hands(persistence);
  private final Attempts attempts = TestCaseService.attempts(persistence);
  private final CallReports reports = new CallReports();
  private final long list = desk.list("OFF", "LIST");
  private final long callCase = desk.openCase(list, NUMBER, -10);
  private final long sameNumber = desk.openCase(list, NUMBER, -5);

  private interface Report {
    void about(CallCase callCase, CallAttempt attempt, Instant now);
  }

  private final Report answered = (of, attempt, now) -> reports.answered(of, attempt, now, now);
  private final Report ended = (of, attempt, now) -> reports.ended(of, attempt, now, now);
  private final Report failed = (of, attempt, now) -> reports.failed(of, attempt, now);

  @BeforeEach
  void wire() {
    reports.cases = cases;
    reports.attempts = attempts;
    reports.numbers = hands;
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void endOfTheCallThatGoesOn() {
    var call = call(callCase);
    report(call, answered);
    letGo(callCase);
    assertThat(state(sameNumber)).isEqualTo("WAITING");

    report(call, ended);

    assertThat(state(sameNumber)).isEqualTo("READY");
  }

  @Test
  void lateEndOfACallThatWasRepeatedDoesNot() {
    var first = call(callCase);
    report(first, answered);
    var second = call(callCase);
    report(second, answered);
    letGo(callCase);

    report(first, ended);
    assertThat(state(sameNumber)).isEqualTo("WAITING");

    report(second, ended);
    assertThat(state(sameNumber)).isEqualTo("READY");
  }

  @Test
  void lateEndOfACallOfAnotherCaseDoesNot() {
    var first = call(sameNumber);
    report(first, answered);
    letGo(sameNumber);
    var second = call(callCase);
    report(second, answered);
    letGo(callCase);

    report(first, ended);
    assertThat(state(sameNumber)).isEqualTo("WAITING");
  }

  @Test
  @Tag("HANDLE-1")
  void lateWordThatAnEarlierCallNeverStartedDoesNot() {
    var first = call(callCase);
    var second = call(callCase);
    report(second, answered);
    letGo(callCase);

    report(first, failed);

    assertThat(state(sameNumber)).isEqualTo("WAITING");
  }

  @Test
  @Tag("HANDLE-1")
  void callThatNeverStartedOpensTheHandOfItsCase() {
    var call = call(callCase);

    report(call, failed);

    assertThat(state(sameNumber)).isEqualTo("READY");
  }

  private String call(long id) {
    if (!state(id).equals("ASSIGNED")) desk.assignTo(desk.agent(), id);
    return persistence.inTransaction(
        () -> {
          var agent = TestAgents.over(persistence).lock(desk.agent());
          var held = cases.lock(id);
          var now = persistence.clock().now();
          assertThat(hands.take(NUMBER, agent.id(), id)).isTrue();
          attempts.findCurrent(held).ifPresent(running -> running.abandon(now));
          return reports.begin(held, agent, now).publicId();
        });
  }

  private void report(String publicId, Report report) {
    persistence.inTransaction(
        () -> {
          var attempt = attempts.findByPublicId(publicId).orElseThrow();
          report.about(cases.lock(attempt.caseId()), attempt, persistence.clock().now());
        });
  }

  private void letGo(long id) {
    var publicId = persistence.inTransaction(() -> cases.findStanding(id)).orElseThrow().publicId();
    var service = TestCaseService.over(persistence);
    persistence.inTransaction(() -> service.unassign(desk.viewer(), publicId, "anna"));
  }

  private String state(long id) {
    return persistence
        .inTransaction(() -> desk.sql().find("SELECT state FROM call_case WHERE id = ?1", id))
        .orElseThrow()
        .text("state");
  }
}
