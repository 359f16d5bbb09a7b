package io.ringback.telephony.dialling;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cases.TestCases;
import io.ringback.cases.TestDesk;
import io.ringback.handling.DialResult;
import io.ringback.handling.TestCallReports;
import io.ringback.persistence.Row;
import io.ringback.telephony.calls.TestCountdown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an answer of the exchange does to an offered case, against a real database. */
@Tag("TIME-2")
class DialQueueTest {
  private final TestDesk desk = new TestDesk();
  private final DialQueue queue = new DialQueue();

  @BeforeEach
  void offeredCaseThatIsDialled() {
    wire();
    long list = desk.list("OFF", "LIST");
    desk.run("UPDATE callback_list SET auto_stop_after = 120");
    long callCase = desk.openCase(list, NUMBER, -10);
    desk.assignTo(desk.agent(), callCase);
    desk.run("UPDATE call_case SET assignment = 'OFFERED', on_call = true, attempts = 1");
    desk.run(
        "INSERT INTO call_attempt (public_id, case_id, agent_id, started_at) VALUES ('attempt', ?, ?, now())",
        callCase,
        desk.agent());
    desk.run(
        "INSERT INTO dial_request (attempt_id, requested_at, claimed_at) SELECT id, now(), now() FROM call_attempt");
  }

  private void wire() {
    var persistence = desk.persistence();
    queue.sql = persistence.sql();
    queue.clock = persistence.clock();
    queue.attempts = TestCases.attempts(persistence);
    queue.locks = TestCases.locks(persistence);
    queue.cases = TestCases.repository(persistence);
    queue.reports = TestCallReports.over(persistence);
    queue.countdown = TestCountdown.over(persistence);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void refusedDialBringsTheCountdownBackInFull() {
    refuse();

    assertThat(offered().flag("counts")).isTrue();
  }

  @Test
  void countdownStandsStillWhenTheAgentIsOnAnotherCall() {
    desk.run(
        "INSERT INTO pbx_call (call_id, agent_id, answered_at) VALUES ('other', ?, now())",
        desk.agent());

    refuse();

    assertThat(offered().flag("counts")).isFalse();
  }

  private void refuse() {
    desk.persistence()
        .inTransaction(() -> queue.settle("attempt", DialAnswer.none(DialResult.REFUSED)));
    assertThat(offered().flag("on_call")).isFalse();
  }

  private Row offered() {
    return desk.persistence()
        .inTransaction(
            () ->
                desk.sql()
                    .find(
                        """
                        SELECT on_call, (auto_stop_at > now() + interval '110 seconds') IS TRUE AS counts FROM call_case
                        """))
        .orElseThrow();
  }
}
