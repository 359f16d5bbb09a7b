package io.ringback.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.web.faces.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USER-2")
class FormatsTest {
  private static final Instant AFTERNOON = Instant.parse("2026-11-21T13:04:05Z");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "en, 21 Nov 2026 15:04, Sat 21 Nov, Sat 21 Nov 2026",
    "fi, 21.11.2026 15:04, la 21.11., la 21.11.2026",
    "sv, 21 nov. 2026 15:04, lör 21 nov., lör 21 nov. 2026"
  })
  void timesAreWrittenAsInTheLanguageAndZone(
      String language, String moment, String day, String date) {
    var formats = in(language);
    assertThat(formats.moment(AFTERNOON)).isEqualTo(moment);
    assertThat(formats.second(AFTERNOON)).isEqualTo(moment + ":05");
    assertThat(formats.day(SATURDAY)).isEqualTo(day);
    assertThat(formats.date(SATURDAY)).isEqualTo(date);
  }

  @Test
  void anotherZoneHasAnotherClock() {
    assertThat(in("en").clock(AFTERNOON)).isEqualTo("15:04");
    assertThat(in("en").in(ZoneId.of("Europe/Stockholm")).clock(AFTERNOON)).isEqualTo("14:04");
  }

  @ParameterizedTest
  @CsvSource({
    "PT36S, 36 s",
    "PT4M36S, 4 min",
    "PT2H10M, 2 h 10 min",
    "P2DT3H5M, 2 d 3 h",
    "-PT5S, 0 s"
  })
  void periodsAreSaidInTwoUnitsThatStayTogether(Duration period, String said) {
    assertThat(in("en").period(period)).isEqualTo(said.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({"PT36S, 36 s", "PT4M36S, 4 min 36 s", "PT10M36S, 10 min"})
  void measuredPeriodsHaveSecondsWhileTheyMatter(Duration period, String said) {
    assertThat(in("en").measured(period)).isEqualTo(said.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"en;1,234;1.4", "fi;1 234;1,4", "sv;1 234;1,4"})
  void numbersHaveTheSignsOfTheLanguage(String language, String whole, String decimal) {
    assertThat(in(language).number(1_234)).isEqualTo(whole.replace(' ', '\u00a0'));
    assertThat(in(language).decimal(1.44)).isEqualTo(decimal);
  }

  @Test
  void aShareOfNothingIsADash() {
    assertThat(in("en").percent(0, 0)).isEqualTo("–");
    assertThat(in("en").percent(5, 7)).isEqualTo("71\u00a0%");
  }

  private static Formats in(String language) {
    return new Formats(language, ZoneId.of("Europe/Helsinki"), Texts.in(language));
  }
}
