package io.ringback.reports;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Whole days, as each list has them: from the first instant of one to the last of the other, be
 * they of 23, 24 or 25 hours.
 */
public record ReportPeriod(LocalDate from, LocalDate to) {
  public static final int MOST_DAYS = 366;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  public ReportPeriod {
    requireKnown("from", from);
    requireKnown("to", to);
    if (to.isBefore(from)) throw refused(Violation.of("to", "before-from"));
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
      throw refused(Violation.of("to", "too-many-days", "max", MOST_DAYS));
  }

  private static void requireKnown(String field, LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST))
      throw refused(Violation.of(field, "no-such-day"));
  }

  private static InvalidFieldException refused(Violation violation) {
    return new InvalidFieldException(violation);
  }

  Instant since(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant that is not part of it. */
  Instant until(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }
}
