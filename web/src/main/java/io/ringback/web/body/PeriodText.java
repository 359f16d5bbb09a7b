package io.ringback.web.body;

import java.time.Duration;

/** Periods as people write them: PT24H, and P7D from two days on. */
final class PeriodText {
  private static final Duration DAY = Duration.ofDays(1);

  private PeriodText() {}

  static String of(Duration period) {
    boolean wholeDays = period.compareTo(DAY) > 0 && period.toSeconds() % DAY.toSeconds() == 0;
    return wholeDays ? "P" + period.toDays() + "D" : period.toString();
  }
}
