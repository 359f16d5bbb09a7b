package io.ringback.imports.rows;

import io.ringback.errors.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as they stand in sheets of Finland, Sweden and Britain, with or without a time: {@code
 * 28.2.2027 10.30}, {@code 2027-02-28 10:30}, {@code 28/02/2027}; also instants with an offset. The
 * day comes before the month wherever the year is last. Without an offset it is the zone's time.
 * From 1970 to 9999 in UTC, like the times that the API takes.
 */
final class TypedTime {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[./](\\d{1,2})[./](\\d{4}))"
              + "(?:(?:T|,?\\s+)(?:klo\\s+|kl\\.?\\s+)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(?:Z|[+-]\\d{2}:\\d{2})");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private TypedTime() {}

  /** The given time; of a bare date the start of that day. */
  static Instant from(String cell, ZoneId zone) {
    return read(cell, zone, 0);
  }

  /** The given time; of a bare date its end, for what is good on a day is so all day. */
  static Instant until(String cell, ZoneId zone) {
    return read(cell, zone, 1);
  }

  private static Instant read(String cell, ZoneId zone, int days) {
    var instant = parse(cell.strip(), zone, days);
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR)
      throw new CellProblem(
          new Violation("", "out-of-range", Map.of("min", FIRST_YEAR, "max", LAST_YEAR)));
    return instant;
  }

  private static Instant parse(String text, ZoneId zone, int days) {
    try {
      if (WITH_OFFSET.matcher(text).matches()) return OffsetDateTime.parse(text).toInstant();
      var typed = TIME.matcher(text);
      if (!typed.matches()) throw new CellProblem("not-a-date");
      var date = date(typed);
      if (typed.group(7) == null) return date.plusDays(days).atStartOfDay(zone).toInstant();
      return time(date, typed).atZone(zone).toInstant();
    } catch (DateTimeException noSuchDate) {
      throw new CellProblem("no-such-date");
    }
  }

  private static LocalDate date(Matcher typed) {
    if (typed.group(1) != null)
      return LocalDate.of(number(typed.group(1)), number(typed.group(2)), number(typed.group(3)));
    return LocalDate.of(number(typed.group(6)), number(typed.group(5)), number(typed.group(4)));
  }

  private static LocalDateTime time(LocalDate date, Matcher typed) {
    return date.atTime(number(typed.group(7)), number(typed.group(8)), number(typed.group(9)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
