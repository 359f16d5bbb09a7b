package io.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CASE-2")
class OccurrenceTest {
  @Test
  void aCallIsMissedOnce() {
    assertThat(Occurrence.of(event(EventKind.MISSED, "anna", "https://pbx.example/1.wav")))
        .isEqualTo(Occurrence.of(event(EventKind.MISSED, null, null)));
  }

  @Test
  void aCallMayHaveSeveralRecordings() {
    assertThat(Occurrence.of(event(EventKind.RECORDING, null, "https://pbx.example/1.wav")))
        .isNotEqualTo(Occurrence.of(event(EventKind.RECORDING, null, "https://pbx.example/2.wav")));
  }

  @Test
  void aCallMayBeAnsweredByOneAndThenAnother() {
    assertThat(Occurrence.of(event(EventKind.ANSWERED, "anna", null)))
        .isNotEqualTo(Occurrence.of(event(EventKind.ANSWERED, "ben", null)));
  }

  @Test
  void aLongUrlIsAShortOccurrence() {
    assertThat(
            Occurrence.of(
                event(EventKind.RECORDING, null, "https://pbx.example/" + "x".repeat(5000))))
        .hasSize(36);
  }

  private static PbxEvent event(
      EventKind kind, @Nullable String agent, @Nullable String recordingUrl) {
    return new PbxEvent(
        kind,
        "call-1",
        "in",
        "0401234567",
        "+358912345",
        "support",
        agent,
        null,
        recordingUrl,
        JsonValue.EMPTY_JSON_OBJECT);
  }
}
