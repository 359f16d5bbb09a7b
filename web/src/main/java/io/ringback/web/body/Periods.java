package io.ringback.web.body;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 8601 periods in whole seconds. A day is 24 hours, whatever the clocks do. */
final class Periods {
  private static final Pattern FORM =
      Pattern.compile("P(\\d{1,6}D)?(T(?=\\d)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");
  private static final Duration LONGEST = Duration.ofDays(3650);

  private Periods() {}

  static Duration parse(String text, Duration min) throws BadValueException {
    var period = parse(text);
    if (period.isEmpty() || period.get().compareTo(min) < 0)
      throw new BadValueException("not-duration", Map.of("min", min));
    if (period.get().compareTo(LONGEST) > 0)
      throw new BadValueException("out-of-range", Map.of("min", min, "max", LONGEST));
    return period.get();
  }

  /** The pattern lets "P" through, which the parser refuses. */
  private static Optional<Duration> parse(String text) {
    if (!FORM.matcher(text).matches()) return Optional.empty();
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
