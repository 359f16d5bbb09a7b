package io.ringback.reports;

import static io.ringback.reports.Figure.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as lists in different zones have them. */
@Tag("CONS-8")
class ReportPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, Europe/Helsinki, 24",
    "2026-03-29, Europe/Helsinki, 23",
    "2026-10-25, Europe/Helsinki, 25",
    "2026-10-25, Asia/Tokyo, 24",
    // the clocks change at midnight: the day begins at one, or twice
    "2026-03-29, Asia/Beirut, 23",
    "2026-11-01, America/Havana, 25",
  })
  void dayHasItsHours(String day, String zone, int hours) {
    var period = ReportScene.period(day, day);
    var place = ZoneId.of(zone);

    assertThat(Duration.between(period.since(place), period.until(place)))
        .isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-01, to: before-from",
    "2026-01-01, 2027-01-02, to: too-many-days",
    "1999-12-31, 2000-01-01, from: no-such-day",
    "2026-01-01, 9999-01-01, to: no-such-day",
  })
  void periodHasToBeOneThatCanBeRead(String from, String to, String refusal) {
    assertThatThrownBy(() -> ReportScene.period(from, to)).hasMessage(refusal);
  }

  @Test
  void leapYearFits() {
    assertThat(ReportScene.period("2028-01-01", "2028-12-31").days()).hasSize(366);
  }

  @ParameterizedTest
  @CsvSource({
    // the first and last instants of a day of 23 hours, and of one of 25
    "2026-03-28T22:00Z, Europe/Helsinki, 2026-03-29, 0",
    "2026-03-29T00:59:59Z, Europe/Helsinki, 2026-03-29, 2",
    "2026-03-29T01:00Z, Europe/Helsinki, 2026-03-29, 4",
    "2026-03-29T20:59:59.999Z, Europe/Helsinki, 2026-03-29, 23",
    "2026-03-29T21:00Z, Europe/Helsinki, 2026-03-30, 0",
    "2026-10-24T21:00Z, Europe/Helsinki, 2026-10-25, 0",
    "2026-10-25T00:30Z, Europe/Helsinki, 2026-10-25, 3",
    "2026-10-25T01:30Z, Europe/Helsinki, 2026-10-25, 3",
    "2026-10-25T21:59:59Z, Europe/Helsinki, 2026-10-25, 23",
    "2026-10-25T22:00Z, Europe/Helsinki, 2026-10-26, 0",
    "2026-10-25T22:00Z, Asia/Kolkata, 2026-10-26, 3",
    "2026-11-01T04:30Z, America/Havana, 2026-11-01, 0",
    "2026-11-01T05:30Z, America/Havana, 2026-11-01, 0",
  })
  void requestCountsOnTheDayAndHourOfItsList(String at, String zone, String day, String hour) {
    try (var scene = new ReportScene()) {
      scene.caseOn(scene.list("support", zone), at);

      assertThat(keyOfTheCase(scene, Grouping.DAY, day)).isEqualTo(day);
      assertThat(keyOfTheCase(scene, Grouping.HOUR, day)).isEqualTo(hour);
    }
  }

  private static String keyOfTheCase(ReportScene scene, Grouping grouping, String day) {
    return scene.report(grouping, day, day).rows().stream()
        .filter(row -> row.figures().count(REQUESTED) == 1)
        .findFirst()
        .orElseThrow()
        .key();
  }

  @Test
  void listsOfSeveralZonesEachHaveTheirOwnDay() {
    try (var scene = new ReportScene()) {
      scene.caseOn(scene.list("helsinki", "Europe/Helsinki"), "2026-03-03T22:30Z");
      scene.caseOn(scene.list("stockholm", "Europe/Stockholm"), "2026-03-03T22:30Z");

      assertThat(scene.report(Grouping.LIST, "2026-03-03", "2026-03-03").rows())
          .extracting(row -> row.figures().count(REQUESTED))
          .containsExactly(0L, 1L);
    }
  }
}
