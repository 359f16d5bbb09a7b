package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
}
