package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls of agents do to the cases they hold. */
@WithRingback
class CallsIT {
  private final Ringback ringback;
  private final String number = Pbx.newNumber();
  private Pbx pbx;
  private String agent;

  CallsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void oneAgentServesOneList() {
    pbx = Pbx.with(ringback, Map.of("autoStopAfter", "PT10M"));
    agent = ringback.unique("agent");
    put(
        "/users/" + agent,
        Map.of("displayName", "Agent", "roles", List.of("AGENT"), "extension", "7" + agent));
    put("/lists/" + pbx.list() + "/members/" + agent, Map.of("active", true));
    put("/agents/" + agent + "/availability", Map.of("availability", "AVAILABLE"));
  }

  @Test
  @Tag("HANDLE-1")
  void aCallOfTheHolderToTheNumberIsAnAttemptByItself() {
    offered();

    report("ringing", pbx.newCall(), "out", number);

    assertThat(pbx.onlyCase()).containsEntry("attempts", 1).containsEntry("autoStopAt", null);
    assertThat(pbx.history(pbx.onlyCase())).endsWith("CALL_ATTEMPT");
  }

  @Test
  @Tag("HANDLE-1")
  void anAttemptStartedOnThePageIsNotCountedTwice() {
    offered();
    ringback
        .api()
        .body(Map.of("agent", agent))
        .post("/cases/" + pbx.onlyCase().get("id") + "/calls")
        .then()
        .statusCode(201);
    var call = pbx.newCall();

    report("answered", call, "out", number);
    report("ended", call, "out", number);

    assertThat(pbx.onlyCase()).containsEntry("attempts", 1);
    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM call_attempt WHERE call_id = ? AND answered_at IS NOT NULL AND ended_at IS NOT NULL",
                    call))
        .isEqualTo(1);
  }

  @Test
  @Tag("HANDLE-1")
  void reportsOfACallInAnyOrderAreTheSameAttempt() {
    offered();
    var call = pbx.newCall();

    for (var event : List.of("ended", "answered", "ringing")) report(event, call, "out", number);

    assertThat(pbx.onlyCase()).containsEntry("attempts", 1);
  }

  @Test
  @Tag("HANDLE-1")
  void aCallOfSomebodyElseIsNoAttempt() {
    offered();

    assertThat(pbx.tell(call("ringing", pbx.newCall(), "out", number, "nobody-we-know")))
        .isEqualTo("TRACKED");

    assertThat(pbx.onlyCase()).containsEntry("attempts", 0);
  }

  @Test
  @Tag("CASE-1")
  void theRecordingOfAnAttemptIsOnItsCase() {
    offered();
    var call = pbx.newCall();
    assertThat(pbx.recording(call, "https://pbx.example/early.wav")).isEqualTo("TRACKED");

    report("ringing", call, "out", number);
    pbx.recording(call, "https://pbx.example/late.wav");

    assertThat(pbx.recordings(pbx.onlyCase()))
        .extracting(one -> one.get("kind"))
        .containsExactly("CALL", "CALL");
    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM recording r JOIN call_attempt a ON a.id = r.attempt_id WHERE a.call_id = ?",
                    call))
        .isEqualTo(2);
  }

  @Test
  @Tag("CASE-1")
  void aRecordingNamedAtTheEndOfAnAttemptIsOfTheAttempt() {
    offered();
    var call = pbx.newCall();
    report("answered", call, "out", number);
    var end = new HashMap<>(call("ended", call, "out", number, "7" + agent));
    end.put("recordingUrl", "https://pbx.example/talk.wav");

    assertThat(pbx.tell(end)).isEqualTo("TRACKED");
    assertThat(pbx.recording(call, "https://pbx.example/talk.wav")).isEqualTo("ATTACHED");

    assertThat(pbx.recordings(pbx.onlyCase()))
        .extracting(one -> one.get("kind"))
        .containsExactly("CALL");
  }

  @ParameterizedTest
  @CsvSource({"missed, queued", "missed, ringing", "dropped, queued", "dropped, answered"})
  @Tag("TIME-2")
  void aCallThatWasGivenUpHasEndedWhateverIsToldLate(String end, String late) {
    offered();
    var before = autoStopAt();
    var call = pbx.newCall();
    var caller = Pbx.newNumber();

    pbx.tell(end, call, caller);
    report(late, call, "in", caller);

    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM pbx_call WHERE call_id = ? AND ended_at IS NOT NULL",
                    call))
        .isEqualTo(1);
    assertThat(heldAutoStopAt()).isEqualTo(before);
  }

  @Test
  @Tag("TIME-2")
  void theCountdownOfWhoAnsweredLastStandsStillInWhicheverOrderThatIsTold() {
    offered();
    var service = pbx.newCall();
    var caller = Pbx.newNumber();
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    answered(service, caller, "7" + agent, now.minusSeconds(10));
    assertThat(pbx.onlyCase()).containsEntry("autoStopAt", null);
    answered(service, caller, "anna", now.minusSeconds(60));

    assertThat(pbx.onlyCase()).containsEntry("autoStopAt", null);
  }

  private void answered(String callId, String caller, String who, Instant at) {
    var body = new HashMap<>(call("answered", callId, "in", caller, who));
    body.put("at", at.toString());
    pbx.tell(body);
  }

  @Test
  @Tag("TIME-3")
  void aLateAnswerDoesNotTurnAnEndedCallIntoARunningOne() {
    ringback
        .api()
        .body("{\"afterCallLimit\":\"PT10M\"}")
        .contentType("application/merge-patch+json")
        .patch("/lists/" + pbx.list())
        .then()
        .statusCode(200);
    offered();
    var call = pbx.newCall();

    report("ended", call, "out", number);
    report("answered", call, "out", number);

    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM call_case WHERE public_id = ? AND after_call_at < ringback_now() + interval '11 minutes'",
                    pbx.onlyCase().get("id")))
        .isEqualTo(1);
  }

  @Test
  @Tag("TIME-2")
  void theCountdownStandsStillDuringAnotherCallAndStartsInFullAfterIt() {
    offered();
    var service = pbx.newCall();
    var before = autoStopAt();

    report("answered", service, "in", Pbx.newNumber());
    assertThat(pbx.onlyCase()).containsEntry("autoStopAt", null);
    report("ended", service, "in", Pbx.newNumber());

    assertThat(autoStopAt()).isAfter(before);
  }

  @Test
  @Tag("TIME-2")
  void aCaseHandedOutDuringACallCountsFromItsEnd() {
    var service = pbx.newCall();
    report("answered", service, "in", Pbx.newNumber());

    offered();
    assertThat(pbx.onlyCase()).containsEntry("autoStopAt", null);
    report("ended", service, "in", Pbx.newNumber());

    assertThat(autoStopAt()).isAfter(Instant.now());
  }

  @Test
  @Tag("TIME-2")
  void aCallThatOnlyRingsLetsTheCountdownRun() {
    offered();
    var before = autoStopAt();
    var service = pbx.newCall();

    report("ringing", service, "in", Pbx.newNumber());
    report("ended", service, "in", Pbx.newNumber());

    assertThat(autoStopAt()).isEqualTo(before);
  }

  @Test
  @Tag("ALLOC-8")
  void aNumberFreedInTheMiddleOfACallIsInHandUntilTheCallEnds() {
    offered();
    var call = pbx.newCall();
    report("answered", call, "out", number);

    put("/agents/" + agent + "/receiving", Map.of("receiving", false));
    assertThat(pbx.onlyCase()).containsEntry("state", "WAITING");
    report("ended", call, "out", number);

    assertThat(pbx.onlyCase()).containsEntry("state", "READY");
  }

  @Test
  @Tag("TIME-2")
  void aCallWhoseEndWasNeverReportedEndsByItself() {
    offered();
    var service = pbx.newCall();
    report("answered", service, "in", Pbx.newNumber());

    ringback
        .sql()
        .execute(
            "UPDATE pbx_call SET answered_at = answered_at - interval '5 hours' WHERE call_id = ?",
            service);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(autoStopAt()).isAfter(Instant.now()));
  }

  private void offered() {
    pbx.tell("missed", pbx.newCall(), number);
    put("/agents/" + agent + "/receiving", Map.of("receiving", true));
    assertThat(pbx.onlyCase()).containsEntry("assignee", agent);
  }

  private Instant autoStopAt() {
    var time = pbx.onlyCase().get("autoStopAt");
    return time == null ? Instant.MIN : Instant.parse(time.toString());
  }

  /** Of the case that the agent holds, where the list has others. */
  private Instant heldAutoStopAt() {
    return pbx.cases().stream()
        .filter(one -> agent.equals(one.get("assignee")))
        .map(one -> Instant.parse(String.valueOf(one.get("autoStopAt"))))
        .findFirst()
        .orElseThrow();
  }

  /** The agent as the PBX knows them: by extension. */
  private void report(String event, String callId, String direction, String person) {
    pbx.tell(call(event, callId, direction, person, "7" + agent));
  }

  private Map<String, Object> call(
      String event, String callId, String direction, String person, String who) {
    var side = direction.equals("out") ? "to" : "from";
    return pbx.event(
        event, callId, null, Map.of("direction", direction, side, person, "agent", who));
  }

  private void put(String path, Map<String, Object> body) {
    assertThat(ringback.api().body(body).put(path).statusCode()).isIn(200, 201);
  }
}
