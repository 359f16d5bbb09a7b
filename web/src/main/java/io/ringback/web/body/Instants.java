package io.ringback.web.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;

/** Instants as RFC 3339 in UTC. Strict: a 30th of February is refused, not moved. */
public final class Instants {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3}|\\.\\d{6})?Z");
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private Instants() {}

  public static Instant parse(String text) throws BadValueException {
    if (!FORM.matcher(text).matches()) throw new BadValueException("not-instant");
    var instant = parseExisting(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST))
      throw new BadValueException("out-of-range", Map.of("min", FIRST, "max", LAST));
    return instant;
  }

  private static Instant parseExisting(String text) throws BadValueException {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadValueException("not-instant");
    }
  }
}
