package io.ringback.telephony.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TIME-2")
class PbxCallTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final long ANNA = 1;
  private static final long BEN = 2;

  private final PbxCall call = new PbxCall("call-1");

  @Test
  void itIsTheAgentsWhoAnsweredLast() {
    report(Stage.RINGING, ANNA);
    report(Stage.ANSWERED, ANNA);
    report(Stage.ANSWERED, BEN);

    assertThat(call.agent()).contains(BEN);
  }

  @Test
  void anAnswerThatIsToldLateTakesItFromNobody() {
    report(Stage.ANSWERED, BEN, NOON);
    report(Stage.ANSWERED, ANNA, NOON.minusSeconds(60));

    assertThat(call.agent()).contains(BEN);
  }

  @Test
  void itIsKeptHowLateTheLastAnswerWas() {
    report(Stage.ANSWERED, ANNA, NOON.minusSeconds(60));
    report(Stage.ANSWERED, BEN, NOON);
    report(Stage.ANSWERED, ANNA, NOON.minusSeconds(30));

    assertThat(call.agent()).contains(BEN);
  }

  @Test
  void anEarlierAnswerIsBetterThanNone() {
    report(Stage.ANSWERED, null, NOON);
    report(Stage.ANSWERED, ANNA, NOON.minusSeconds(60));

    assertThat(call.agent()).contains(ANNA);
  }

  @Test
  void ringingAtAnotherTakesItFromNobody() {
    report(Stage.ANSWERED, ANNA);
    report(Stage.RINGING, BEN);

    assertThat(call.agent()).contains(ANNA);
  }

  @Test
  void aReportThatNamesNobodyLeavesItWithTheAgent() {
    report(Stage.RINGING, ANNA);
    report(Stage.ANSWERED, null);

    assertThat(call.agent()).contains(ANNA);
  }

  private void report(Stage stage, @Nullable Long agent) {
    report(stage, agent, NOON);
  }

  private void report(Stage stage, @Nullable Long agent, Instant at) {
    call.report(
        new CallReport(stage, "call-1", "in", "+358401234567", "support", null, null, at), agent);
  }
}
