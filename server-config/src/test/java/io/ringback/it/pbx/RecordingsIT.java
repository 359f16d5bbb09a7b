package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording finds its case, whichever comes first. */
@WithRingback
@Tag("CASE-1")
class RecordingsIT {
  private final Ringback ringback;

  RecordingsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Test
  void aMessageComesAfterItsCall() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    pbx.tell("missed", call, Pbx.newNumber());

    assertThat(pbx.recording(call, "https://pbx.example/1.wav")).isEqualTo("ATTACHED");

    assertThat(pbx.recordings(pbx.onlyCase()))
        .extracting(one -> one.get("kind"))
        .containsExactly("VOICEMAIL");
    assertThat(pbx.history(pbx.onlyCase())).containsExactly("CREATED", "RECORDING_ADDED");
  }

  @Test
  void aMessageComesBeforeItsCall() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    assertThat(pbx.recording(call, "https://pbx.example/1.wav")).isEqualTo("TRACKED");
    pbx.tell("missed", call, Pbx.newNumber());

    assertThat(pbx.recordings(pbx.onlyCase())).hasSize(1);
    assertThat(
            ringback
                .sql()
                .value(
                    String.class,
                    "SELECT outcome FROM intake_event WHERE call_id = ? AND event = 'recording'",
                    call))
        .isEqualTo("ATTACHED");
  }

  @Test
  void aCallMayHaveSeveralRecordingsAndEachIsKeptOnce() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    pbx.recording(call, "https://pbx.example/1.wav");
    pbx.tell("missed", call, Pbx.newNumber());
    pbx.recording(call, "https://pbx.example/2.wav");

    assertThat(pbx.recording(call, "https://pbx.example/1.wav")).isEqualTo("DUPLICATE");
    assertThat(pbx.recordings(pbx.onlyCase())).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missed", "dropped", "overflow", "ivr"})
  void aMessageMayBeNamedOnTheRequestItself(String event) {
    var pbx = Pbx.with(ringback, Map.of());

    assertThat(tellWith("https://pbx.example/vm.wav", pbx, event, pbx.newCall()))
        .isEqualTo("CASE_CREATED");

    assertThat(pbx.recordings(pbx.onlyCase()))
        .extracting(one -> one.get("kind"))
        .containsExactly("VOICEMAIL");
    assertThat(pbx.history(pbx.onlyCase())).containsExactly("CREATED", "RECORDING_ADDED");
  }

  @Test
  void aMessageMayBeNamedOnALaterEventOfItsCall() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    pbx.tell("ivr", call, Pbx.newNumber());

    assertThat(tellWith("https://pbx.example/1.wav", pbx, "dropped", call)).isEqualTo("ATTACHED");
    assertThat(tellWith("https://pbx.example/2.wav", pbx, "ended", call)).isEqualTo("TRACKED");

    assertThat(pbx.recordings(pbx.onlyCase()))
        .extracting(one -> one.get("kind"))
        .containsExactly("VOICEMAIL", "VOICEMAIL");
  }

  @Test
  void aMessageNamedAtTheEndOfACallWaitsForItsRequest() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    tellWith("https://pbx.example/vm.wav", pbx, "ended", call);
    pbx.tell("missed", call, Pbx.newNumber());

    assertThat(pbx.recordings(pbx.onlyCase())).hasSize(1);
  }

  @Test
  void aMessageThatIsNamedAndToldOfByItselfIsKeptOnce() {
    var pbx = Pbx.with(ringback, Map.of());
    var before = pbx.newCall();
    var after = pbx.newCall();

    pbx.recording(before, "https://pbx.example/before.wav");
    tellWith("https://pbx.example/before.wav", pbx, "missed", before);
    tellWith("https://pbx.example/after.wav", pbx, "missed", after);
    assertThat(pbx.recording(after, "https://pbx.example/after.wav")).isEqualTo("ATTACHED");

    assertThat(pbx.cases())
        .hasSize(2)
        .allSatisfy(one -> assertThat(pbx.recordings(one)).hasSize(1));
  }

  @Test
  void aMessageNamedOnARequestWithoutARuleComesWithItsReplay() {
    var pbx = Pbx.withoutRule(ringback);
    var event =
        pbx.event(
            "missed",
            pbx.newCall(),
            Pbx.newNumber(),
            Map.of("recordingUrl", "https://pbx.example/vm.wav"));
    String id = pbx.send(event).statusCode(202).extract().path("id");

    pbx.leadQueueToList();
    ringback.api().post("/pbx/events/" + id + "/replay").then().statusCode(200);

    assertThat(pbx.recordings(pbx.onlyCase())).hasSize(1);
  }

  @Test
  void anEmptyAddressNamesNoMessage() {
    var pbx = Pbx.with(ringback, Map.of());

    tellWith("", pbx, "missed", pbx.newCall());

    assertThat(pbx.recordings(pbx.onlyCase())).isEmpty();
  }

  @Test
  @Tag("REL-2")
  void theMessageNamedOnAMergedRequestGoesToTheMainCase() {
    var pbx = Pbx.with(ringback, Map.of("relatedCases", "MERGE"));
    var number = Pbx.newNumber();
    pbx.tell("missed", pbx.newCall(), number);
    var main = pbx.onlyCase();

    pbx.tell(
        pbx.event(
            "missed", pbx.newCall(), number, Map.of("recordingUrl", "https://pbx.example/vm.wav")));

    assertThat(pbx.recordings(main)).hasSize(1);
  }

  @Test
  @Tag("REL-2")
  void theMessageOfAMergedRequestGoesToTheMainCase() {
    var pbx = Pbx.with(ringback, Map.of("relatedCases", "MERGE"));
    var number = Pbx.newNumber();
    var before = pbx.newCall();
    var after = pbx.newCall();
    pbx.tell("missed", pbx.newCall(), number);

    pbx.recording(before, "https://pbx.example/before.wav");
    pbx.tell("missed", before, number);
    pbx.tell("missed", after, number);
    pbx.recording(after, "https://pbx.example/after.wav");

    var main =
        pbx.cases().stream()
            .filter(one -> !"CLOSED".equals(one.get("state")))
            .findFirst()
            .orElseThrow();
    assertThat(pbx.recordings(main)).hasSize(2);
    assertThat(main).containsEntry("requests", 3);
  }

  private static String tellWith(String url, Pbx pbx, String event, String call) {
    return pbx.tell(pbx.event(event, call, Pbx.newNumber(), Map.of("recordingUrl", url)));
  }
}
