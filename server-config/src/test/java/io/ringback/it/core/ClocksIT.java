package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.oneOf;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does by itself when a time has come. */
@WithRingback
class ClocksIT {
  private final Office office;
  private String list;
  private TestAgent anna;

  ClocksIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void agentOnAList() {
    list = office.list(Map.of("afterCallLimit", "PT3M"));
    anna = office.agentOn(list);
  }

  @Test
  @Tag("TIME-1")
  void readyAndWaitingCasesCloseWhenTheyExpire() {
    var ready = office.caseOn(list);
    var waiting = office.caseWithoutNumber(list);

    ready.over("expires_at");
    waiting.over("expires_at");

    awaitExpired(ready);
    awaitExpired(waiting);
    assertThat(ready.history()).containsExactly("CREATED", "EXPIRED");
  }

  @Test
  @Tag("TIME-1")
  void manyThatExpireAtOnceAreClosedEachOnce() {
    var cases = new ArrayList<TestCase>();
    for (int i = 0; i < 20; i++) cases.add(office.caseOn(list));

    office
        .sql()
        .execute(
            "UPDATE call_case SET expires_at = ringback_now() WHERE list_id = (SELECT id FROM callback_list WHERE key = ?)",
            list);

    cases.forEach(ClocksIT::awaitExpired);
    assertThat(cases).allSatisfy(one -> assertThat(one.history()).containsOnlyOnce("EXPIRED"));
  }

  @Test
  @Tag("TIME-1")
  void heldCaseThatIsNotOnACallExpiresAndItsHolderGetsTheNext() {
    var first = office.caseOn(list, Map.of("priority", 1));
    var next = office.caseOn(list);
    assertThat(anna.receive()).contains(first);

    first.over("expires_at");

    awaitExpired(first);
    await().untilAsserted(() -> assertThat(anna.held()).contains(next));
  }

  @Test
  @Tag("TIME-1")
  void caseOnACallIsNotCutOffAndExpiresWithTheSave() {
    var other = office.caseOn(list, Map.of("priority", 5));
    var called = offeredAndCalled();

    called.over("expires_at");
    other.over("expires_at");
    awaitExpired(other);

    assertThat(called.assignee()).isEqualTo(anna.name());
    anna.save(called, "NO_ANSWER").statusCode(200);
    awaitExpired(called);
  }

  @Test
  @Tag("TIME-1")
  void caseOnACallThatIsSavedAsResolvedIsResolved() {
    var called = offeredAndCalled();
    called.over("expires_at");

    anna.save(called, "CLOSED_SUCCESSFULLY").statusCode(200);

    assertThat(called.closeReason()).isEqualTo("SUCCESS");
  }

  @Test
  @Tag("TIME-1")
  void caseOnACallExpiresWhenItIsReleased() {
    var called = offeredAndCalled();
    called.over("expires_at");

    anna.stop();

    assertThat(called.closeReason()).isEqualTo("EXPIRED");
  }

  @Test
  @Tag("TIME-1")
  @Tag("STATE-2")
  void expiredCaseIsNeitherAssignedNorCalled() {
    var late = office.caseOn(list);
    late.over("expires_at");

    anna.assign(late).statusCode(409).body("code", oneOf("case-expired", "case-closed"));
    anna.call(late).statusCode(409).body("code", oneOf("case-expired", "case-closed"));

    assertThat(late.closeReason()).isEqualTo("EXPIRED");
  }

  /** The sign of life and the expiry want the same agent's row. */
  @ParameterizedTest
  @ValueSource(strings = {"/calls", "/assign"})
  @Tag("TIME-1")
  @Tag("AGENT-4")
  void expiredCaseOfAnAgentWithAHeartbeatIsRefusedAtOnceWhenAskedWithAKey(String act) {
    var late = office.caseOn(list);
    anna.receive(Map.of("receiving", true, "heartbeat", true));

    late.over("expires_at");

    office
        .postOnce(late.path(act), Map.of("agent", anna.name()))
        .time(lessThan(5L), TimeUnit.SECONDS)
        .statusCode(409)
        .body("code", oneOf("case-expired", "case-closed"));
  }

  @Test
  @Tag("TIME-2")
  void whoDoesNotCallInTimeStopsReceivingAndTheCaseIsFree() {
    var offered = office.caseOn(list);
    anna.receive();
    assertThat(Duration.between(offered.time("assignedAt"), offered.time("autoStopAt")))
        .hasMinutes(2);

    offered.over("auto_stop_at");

    await().until(() -> "AUTO_STOP".equals(anna.fact("stopReason")));
    assertThat(anna.fact("receiving")).isEqualTo(false);
    assertThat(offered.state()).isEqualTo("READY");
    assertThat(offered.history()).endsWith("AUTO_STOPPED");
  }

  @Test
  @Tag("TIME-2")
  void startingTheCallEndsTheCountdown() {
    var called = offeredAndCalled();

    assertThat(called.time("autoStopAt")).isNull();
    assertThat(anna.fact("receiving")).isEqualTo(true);
  }

  @Test
  @Tag("TIME-2")
  void listMayTurnTheCountdownOff() {
    var settings = new HashMap<String, Object>();
    settings.put("autoStopAfter", null);
    office.change(list, settings);
    var offered = office.caseOn(list);

    anna.receive();

    assertThat(offered.time("autoStopAt")).isNull();
  }

  @Test
  @Tag("TIME-3")
  void windowLeftOpenAfterTheCallIsSavedAsOtherAndReceivingStops() {
    var called = offeredAndCalled();
    assertThat(called.time("afterCallAt")).isNotNull();

    called.over("after_call_at");

    await().until(() -> "AFTER_CALL".equals(anna.fact("stopReason")));
    assertThat(called.assignee()).isNull();
    assertThat(called.state()).isEqualTo("WAITING");
    assertThat(called.history()).endsWith("CALL_ATTEMPT", "STATUS", "RE_OFFER");
    assertThat(attempts(called))
        .containsExactly(Map.of("status", "OTHER", "automatic", true, "has_note", true));
  }

  @Test
  @Tag("TIME-3")
  @Tag("STATE-2")
  void limitThatIsOverAfterTheSaveChangesNothing() {
    var called = offeredAndCalled();
    anna.save(called, "BUSY").statusCode(200);

    assertThat(called.time("afterCallAt")).isNull();
    assertThat(anna.fact("receiving")).isEqualTo(true);
    assertThat(attempts(called))
        .containsExactly(Map.of("status", "BUSY", "automatic", false, "has_note", false));
  }

  @Test
  @Tag("TIME-4")
  void selfAssignedCaseThatNobodyTendsGoesBack() {
    var own = office.caseOn(list);
    anna.assign(own).statusCode(200);

    own.move("assigned_at", "-25 hours").move("due_at", "-25 hours");

    await().until(() -> own.state().equals("READY"));
    assertThat(own.history()).endsWith("RETURNED");
  }

  @Test
  @Tag("TIME-4")
  void touchAndDueTimeKeepASelfAssignedCase() {
    var touched = office.caseOn(list);
    var dueLater = office.caseOn(list);
    var forgotten = office.caseOn(list);
    for (var own : new TestCase[] {touched, dueLater, forgotten}) {
      anna.assign(own).statusCode(200);
      own.move("assigned_at", "-25 hours");
    }
    touched.move("due_at", "-25 hours").edit(Map.of("note", "Asked for Monday")).statusCode(200);
    forgotten.move("due_at", "-25 hours");

    await().until(() -> forgotten.state().equals("READY"));
    assertThat(touched.assignee()).isEqualTo(anna.name());
    assertThat(dueLater.assignee()).isEqualTo(anna.name());
  }

  @Test
  @Tag("TIME-4")
  void ownerIsRemindedOnceWhenTheCaseIsDue() {
    var own = office.caseOn(list, Map.of("dueAt", Office.inSeconds(3600)));
    anna.assign(own).statusCode(200);

    own.over("due_at");

    await().until(() -> own.history().contains("REMINDED"));
    assertThat(own.history()).containsOnlyOnce("REMINDED");
  }

  private TestCase offeredAndCalled() {
    var offered = office.caseOn(list, Map.of("priority", 1));
    assertThat(anna.receive()).contains(offered);
    anna.called(offered);
    return offered;
  }

  private List<Map<String, Object>> attempts(TestCase callCase) {
    return office
        .sql()
        .rows(
            "SELECT status, automatic, note IS NOT NULL AS has_note FROM call_attempt WHERE case_id = (SELECT id FROM call_case WHERE public_id = ?)",
            callCase.id());
  }

  private static void awaitExpired(TestCase callCase) {
    await().until(() -> "EXPIRED".equals(callCase.closeReason()));
  }
}
