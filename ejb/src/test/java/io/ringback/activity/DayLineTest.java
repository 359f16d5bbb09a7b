package io.ringback.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.activity.AgentDay.StoppedByItself;
import io.ringback.activity.Stretch.Kind;
import io.ringback.agents.AgentEventType;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happened to an agent, drawn as a day. */
@Tag("CONS-3")
@Tag("AGENT-5")
class DayLineTest {
  private static final Instant START = Instant.parse("2026-03-02T22:00:00Z");

  private final DayLine line = line(24);

  @Test
  void servesFromTheSwitchOnToTheSwitchOff() {
    line.begins(false, Availability.AVAILABLE);
    line.switched(AgentEventType.RECEIVING_STARTED, at(8), null);
    line.switched(AgentEventType.RECEIVING_STOPPED, at(10), StopReason.BY_AGENT);

    var day = line.drawn();

    assertThat(day.stretches()).containsExactly(Stretch.of(Kind.SERVING, at(8), at(10)));
    assertThat(day.total(Kind.SERVING)).isEqualTo(Duration.ofHours(2));
    assertThat(day.stops()).isEmpty();
  }

  @Test
  void whoServedAtMidnightServesFromTheStartOfTheDay() {
    line.begins(true, Availability.BUSY);
    line.switched(AgentEventType.RECEIVING_STOPPED, at(1), StopReason.AUTO_STOP);

    var day = line.drawn();

    assertThat(day.stretches()).containsExactly(Stretch.of(Kind.SERVING, START, at(1)));
    assertThat(day.stops()).containsExactly(new StoppedByItself(at(1), StopReason.AUTO_STOP));
    assertThat(day.autoStopped()).isOne();
  }

  @Test
  void dayThatIsNotOverEndsNow() {
    var today = line(9);
    today.begins(false, Availability.AVAILABLE);
    today.switched(AgentEventType.RECEIVING_STARTED, at(8), null);
    today.called(call(8, null, null));

    assertThat(today.drawn().stretches())
        .extracting(Stretch::kind, Stretch::until)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Kind.SERVING, at(9)),
            org.assertj.core.api.Assertions.tuple(Kind.CALLING, at(9)));
  }

  @Test
  void newAgentIsAwayUntilTheyCome() {
    line.begins(false, null);
    line.becomes(Availability.AVAILABLE, at(8));
    line.becomes(Availability.DO_NOT_DISTURB, at(12));
    line.becomes(Availability.OFFWORK, at(16));

    var day = line.drawn();

    assertThat(day.stretches())
        .containsExactly(
            Stretch.of(Kind.AWAY, START, at(8)), Stretch.of(Kind.AWAY, at(12), at(24)));
    assertThat(day.hasWork()).isFalse();
  }

  @Test
  void afterTheCallIsUntilItWasSaved() {
    line.begins(false, Availability.AVAILABLE);
    line.called(call(9, at(9).plusSeconds(120), at(9).plusSeconds(180)));

    var day = line.drawn();

    assertThat(day.total(Kind.CALLING)).isEqualTo(Duration.ofMinutes(2));
    assertThat(day.total(Kind.AFTER_CALL)).isEqualTo(Duration.ofMinutes(1));
    assertThat(day.handled()).isOne();
  }

  @Test
  void callWhoseEndNobodyReportedLastedUntilItWasSaved() {
    line.begins(false, Availability.AVAILABLE);
    line.called(call(9, null, at(9).plusSeconds(180)));

    assertThat(line.drawn().total(Kind.CALLING)).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void callOverMidnightIsCutThere() {
    line.begins(false, Availability.AVAILABLE);
    line.called(call(-1, at(1), at(1)));

    assertThat(line.drawn().stretches().get(0).from()).isEqualTo(START);
  }

  private static DayLine.Call call(int hour, @Nullable Instant endedAt, @Nullable Instant savedAt) {
    return new DayLine.Call(at(hour), endedAt, savedAt, savedAt, "01", "Sales", "BUSY");
  }

  private static DayLine line(int hoursSoFar) {
    return new DayLine(1, START, at(24), at(hoursSoFar));
  }

  private static Instant at(int hour) {
    return START.plus(Duration.ofHours(hour));
  }
}
