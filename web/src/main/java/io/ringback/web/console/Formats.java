package io.ringback.web.console;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * How people of a language write dates, times, periods and numbers, where their zone is. Every
 * console page writes them so, and the desk likewise: a clock of 24 hours, the day before the
 * month, and a period is never broken into two lines.
 */
public record Formats(String language, ZoneId zone, Map<String, String> texts) {
  /** English of Europe. */
  private static final Map<String, Locale> LOCALES =
      Map.of(
          "en", Locale.UK,
          "fi", Locale.forLanguageTag("fi-FI"),
          "sv", Locale.forLanguageTag("sv-SE"));

  private static final String NO_BREAK = "\u00a0";
  private static final String CLOCK = "HH:mm";
  private static final int MINUTES_SAID_WITH_SECONDS = 10;

  public Locale locale() {
    return LOCALES.getOrDefault(language, Locale.UK);
  }

  /** The same elsewhere, such as where a list is. */
  public Formats in(ZoneId elsewhere) {
    return new Formats(language, elsewhere, texts);
  }

  /** "15:10". */
  public String clock(Instant at) {
    return written(CLOCK).format(at.atZone(zone));
  }

  /** "Sat 21 Nov", "la 21.11.": a day of which the year is plain. */
  public String day(LocalDate day) {
    return written(isFinnish() ? "EEE d.M." : "EEE d MMM").format(day);
  }

  /** "Sat 21 Nov 2026", "la 21.11.2026". */
  public String date(LocalDate day) {
    return written("EEE " + dated()).format(day);
  }

  /** "21 Nov 2026 15:10", "21.11.2026 15:10": any moment, as tables show it. */
  public String moment(Instant at) {
    return written(dated() + " " + CLOCK).format(at.atZone(zone));
  }

  /** To the second, where the order of things matters. */
  public String second(Instant at) {
    return written(dated() + " " + CLOCK + ":ss").format(at.atZone(zone));
  }

  private String dated() {
    return isFinnish() ? "d.M.yyyy" : "d MMM yyyy";
  }

  private boolean isFinnish() {
    return language.equals("fi");
  }

  private DateTimeFormatter written(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  /** "2 h 10 min", "47 min", "36 s": what a person would say, in two units at most. */
  public String period(Duration period) {
    if (period.toDays() > 0) return two(period.toDays(), "days", period.toHoursPart(), "hours");
    if (period.toHours() > 0)
      return two(period.toHours(), "hours", period.toMinutesPart(), "minutes");
    if (period.toMinutes() > 0) return one(period.toMinutes(), "minutes");
    return one(Math.max(0, period.toSeconds()), "seconds");
  }

  /** The same of a measured one: "4 min 36 s" while seconds make a difference. */
  public String measured(Duration period) {
    long minutes = period.toMinutes();
    return minutes > 0 && minutes < MINUTES_SAID_WITH_SECONDS
        ? two(minutes, "minutes", period.toSecondsPart(), "seconds")
        : period(period);
  }

  private String two(long large, String largeUnit, int small, String smallUnit) {
    return one(large, largeUnit) + (small == 0 ? "" : NO_BREAK + one(small, smallUnit));
  }

  /** A number of seconds, minutes, hours or days. */
  public String one(long count, String unit) {
    return texts
        .getOrDefault("time." + unit, "{count}")
        .replace("{count}", number(count))
        .replace(" ", NO_BREAK);
  }

  /** "1,234" with what separates thousands in the language. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** With one decimal: "1.4", "1,4". */
  public String decimal(double number) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** "71 %", or a dash when there is nothing to divide by. */
  public String percent(long part, long whole) {
    return whole == 0 ? "–" : number(Math.round(100.0 * part / whole)) + NO_BREAK + "%";
  }
}
