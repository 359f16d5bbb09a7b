package io.ringback.web.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.dashboard.Alarm;
import io.ringback.dashboard.DayFigures;
import io.ringback.dashboard.HourOfDay;
import io.ringback.dashboard.ListNow;
import io.ringback.lists.Counters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CONS-1")
class DashboardBackingTest {
  private static final ListNow SALES =
      new ListNow(
          1, "sales", "Sales", false, new Counters(0, 3, 3, 0), 2, 0, 3, null, 0, DayFigures.NONE);

  @ParameterizedTest
  @CsvSource({
    "NOBODY_SERVES_DUE, /console/lists/members?list=sales",
    "NOBODY_SERVES_EXPIRING, /console/lists/members?list=sales",
    "PAUSED_WITH_DUE, /console/lists/list?list=sales",
    "EXPIRES_FASTER, /console/activity?list=sales"
  })
  void alarmLeadsToWhereItIsRemedied(Alarm.Kind kind, String address) {
    assertThat(new DashboardBacking().remedy(new Alarm(kind, SALES, 3))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
  void hourOfTheNightIsShownWhenCasesOnlyEndedInIt(long succeeded, long expired, long otherwise) {
    var ended = new DayFigures(0, 0, 0, 0, 0, succeeded, 0, expired, otherwise);
    var night =
        List.of(
            new HourOfDay(Instant.parse("2026-03-02T02:00:00Z"), DayFigures.NONE, null),
            new HourOfDay(Instant.parse("2026-03-02T03:00:00Z"), ended, null));

    assertThat(DashboardBacking.workingHours(night, ZoneOffset.UTC))
        .extracting(HourOfDay::figures)
        .containsExactly(ended);
  }
}
