package io.ringback.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.dashboard.Alarm.Kind;
import io.ringback.lists.Counters;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CONS-1")
class AlarmTest {
  @Test
  void dueCasesThatNobodyServesRaiseAnAlarm() {
    assertThat(Alarm.of(list(0, 3, 0, false)).orElseThrow())
        .returns(Kind.NOBODY_SERVES_DUE, Alarm::kind)
        .returns(3L, Alarm::cases);
  }

  @Test
  void casesThatExpireUnservedRaiseOneBeforeTheyAreDue() {
    assertThat(Alarm.of(list(0, 0, 40, false)).orElseThrow().kind())
        .isEqualTo(Kind.NOBODY_SERVES_EXPIRING);
  }

  @Test
  void pausedListWithDueCasesRaisesOneWhoeverServes() {
    assertThat(Alarm.of(list(5, 2, 0, true)).orElseThrow().kind()).isEqualTo(Kind.PAUSED_WITH_DUE);
  }

  @Test
  void pausedListWithoutDueCasesIsQuiet() {
    assertThat(Alarm.of(list(0, 0, 40, true))).isEmpty();
  }

  @Test
  void listThatClosesMoreThanExpireIsQuiet() {
    assertThat(Alarm.of(list(2, 9, 10, false))).isEmpty();
    assertThat(Alarm.of(list(2, 9, 11, false)).orElseThrow().kind()).isEqualTo(Kind.EXPIRES_FASTER);
  }

  @Test
  void mostSeriousComesFirst() {
    var alarms =
        Alarm.of(List.of(list(2, 0, 11, false), list(0, 1, 0, false), list(0, 7, 0, false)));

    assertThat(alarms)
        .extracting(Alarm::kind)
        .containsExactly(Kind.NOBODY_SERVES_DUE, Kind.NOBODY_SERVES_DUE, Kind.EXPIRES_FASTER);
    assertThat(alarms.get(0).cases()).isEqualTo(7);
  }

  /** Ten cases were closed in the last 24 hours. */
  private static ListNow list(long attending, long overdue, long expiring, boolean paused) {
    var counters = new Counters(attending, 100, overdue, expiring);
    return new ListNow(
        1, "sales", "Sales", paused, counters, 9, attending, overdue, null, 10, DayFigures.NONE);
  }
}
