package io.ringback.web.console.lists;

import io.ringback.web.console.Formats;
import java.time.Duration;
import java.util.Map;

/** A period as people say it: a number of seconds, minutes, hours or days. */
final class PeriodText {
  /** Instead of a unit: the period is turned off. */
  static final String OFF = "off";

  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private static final Map<String, String> NAMES =
      Map.of("s", "seconds", "m", "minutes", "h", "hours", "d", "days");

  private PeriodText() {}

  /** The largest unit that says it without a rest; hours up to a day, as people count. */
  static String unit(Duration period) {
    long seconds = period.toSeconds();
    if (seconds == 0) return "m";
    if (seconds % 86_400 == 0 && seconds > 86_400) return "d";
    if (seconds % 3_600 == 0) return "h";
    return seconds % 60 == 0 ? "m" : "s";
  }

  static long amount(Duration period) {
    return period.toSeconds() / length(unit(period)).toSeconds();
  }

  /**
   * @throws ArithmeticException it is longer than a period can be
   */
  static Duration of(long amount, String unit) {
    return length(unit).multipliedBy(amount);
  }

  static String text(Duration period, Formats formats) {
    return formats.one(amount(period), NAMES.getOrDefault(unit(period), "seconds"));
  }

  private static Duration length(String unit) {
    return UNITS.getOrDefault(unit, Duration.ofSeconds(1));
  }
}
