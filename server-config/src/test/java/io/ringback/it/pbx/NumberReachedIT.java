package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case whose person was reached in another call. */
@WithRingback
@Tag("REL-4")
class NumberReachedIT {
  private final Ringback ringback;
  private final String number = Pbx.newNumber();

  NumberReachedIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @ParameterizedTest
  @CsvSource({"IGNORE, READY, false", "FLAG, READY, true", "CLOSE, CLOSED, false"})
  void theListDecidesWhatAnAnsweredServiceCallMeans(String setting, String state, boolean flagged) {
    var pbx = Pbx.with(ringback, Map.of("numberReached", setting));
    pbx.tell("missed", pbx.newCall(), number);

    pbx.tell("answered", pbx.newCall(), number);

    assertThat(pbx.onlyCase()).containsEntry("state", state);
    assertThat(pbx.history(pbx.onlyCase()).contains("NUMBER_REACHED")).isEqualTo(flagged);
  }

  @Test
  void aClosedCaseSaysWhy() {
    var pbx = Pbx.with(ringback, Map.of("numberReached", "CLOSE"));
    pbx.tell("missed", pbx.newCall(), number);

    pbx.tell(pbx.event("answered", pbx.newCall(), null, Map.of("direction", "out", "to", number)));

    assertThat(pbx.onlyCase()).containsEntry("closeReason", "REACHED_ELSEWHERE");
  }

  @Test
  void aCallThatNobodyAnswersReachesNobody() {
    var pbx = Pbx.with(ringback, Map.of("numberReached", "CLOSE"));
    var call = pbx.newCall();
    pbx.tell("missed", pbx.newCall(), number);

    pbx.tell("ringing", call, number);
    pbx.tell("ended", call, number);

    assertThat(pbx.onlyCase()).containsEntry("state", "READY");
  }

  @Test
  void aRequestAfterTheCallIsAnotherMatter() {
    var pbx = Pbx.with(ringback, Map.of("numberReached", "CLOSE"));
    var earlier = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS).toString();
    pbx.tell("missed", pbx.newCall(), number);

    pbx.tell(pbx.event("answered", pbx.newCall(), number, Map.of("at", earlier)));

    assertThat(pbx.onlyCase()).containsEntry("state", "READY");
  }
}
