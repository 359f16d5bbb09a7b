package io.ringback.web.body;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * Text that the database can keep: no NUL or other control characters but line ends and tabs, no
 * half characters.
 */
final class PlainText {
  private static final int LONGEST = 100_000;

  private PlainText() {}

  static String read(JsonValue value) throws BadValueException {
    return read(value, LONGEST);
  }

  static String read(JsonValue value, int max) throws BadValueException {
    if (value instanceof JsonString string) return check(string.getString(), max);
    throw new BadValueException("not-text");
  }

  static String check(String text, int max) throws BadValueException {
    if (text.codePointCount(0, text.length()) > max)
      throw new BadValueException("too-long", Map.of("max", max));
    if (text.codePoints().anyMatch(PlainText::isNoCharacter))
      throw new BadValueException("control-character");
    return text;
  }

  /** A surrogate that has its other half is not seen here: {@code codePoints()} joins them. */
  private static boolean isNoCharacter(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        || (c >= 0xD800 && c <= 0xDFFF);
  }
}
