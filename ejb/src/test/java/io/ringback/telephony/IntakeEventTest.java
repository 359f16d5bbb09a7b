package io.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CASE-4")
class IntakeEventTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void anEventHappenedWhenThePbxSaysSo() {
    assertThat(receivedAt(NOW.minusSeconds(3600)).at()).isEqualTo(NOW.minusSeconds(3600));
  }

  @Test
  void aClockThatIsAheadMeansNow() {
    assertThat(receivedAt(NOW.plusSeconds(30)).at()).isEqualTo(NOW);
  }

  @Test
  void anEventWithoutATimeHappenedNow() {
    assertThat(receivedAt(null).at()).isEqualTo(NOW);
  }

  @Test
  void onlyAnEventThatMadeNoCaseIsReplayed() {
    var event = receivedAt(NOW);
    event.isUnmapped();
    assertThat(event.isReplayable()).isTrue();

    event.madeCase(7, "+358401234567");

    assertThat(event.isReplayable()).isFalse();
  }

  @Test
  void theReasonIsForgottenOnceThereIsACase() {
    var event = receivedAt(NOW);
    event.hasNoNumber(NoNumber.SHORT);

    event.madeCase(7, "112");

    assertThat(event.reason()).isEmpty();
    assertThat(event.phone()).contains("112");
  }

  @Test
  @Tag("PRIV-2")
  void anEventKnowsItsPersonsNumberWhateverBecomesOfIt() {
    var event = receivedAt(NOW);

    event.isOf(PersonNumber.read("sip:0401234567@10.20.0.5", "FI", true));
    event.repeats();

    assertThat(event.phone()).contains("+358401234567");
  }

  private static IntakeEvent receivedAt(@Nullable Instant told) {
    var event =
        new IntakeEvent(
            new PbxEvent(
                EventKind.MISSED,
                "call-1",
                "in",
                "0401234567",
                null,
                null,
                null,
                told,
                null,
                JsonValue.EMPTY_JSON_OBJECT));
    event.receivedAt(NOW);
    return event;
  }
}
