package io.ringback.web.body;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/** Free JSON that the database can keep: custom fields, classifications. */
final class PlainJson {
  private static final int DEEPEST = 10;
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_DIGITS = 40;

  private PlainJson() {}

  static JsonValue check(JsonValue value) throws BadValueException {
    check(value, 0);
    return value;
  }

  private static void check(JsonValue value, int depth) throws BadValueException {
    if (depth > DEEPEST) throw new BadValueException("too-deep");
    if (value instanceof JsonString string) PlainText.check(string.getString(), LONGEST_TEXT);
    else if (value instanceof JsonNumber number) checkNumber(number);
    else if (value instanceof JsonArray array) for (var element : array) check(element, depth + 1);
    else if (value instanceof JsonObject object) checkObject(object, depth);
  }

  private static void checkObject(JsonObject object, int depth) throws BadValueException {
    for (var entry : object.entrySet()) {
      PlainText.check(entry.getKey(), LONGEST_TEXT);
      check(entry.getValue(), depth + 1);
    }
  }

  /** PostgreSQL has no number with a million digits, and 1e1000000 is one. */
  private static void checkNumber(JsonNumber number) throws BadValueException {
    var decimal = number.bigDecimalValue();
    if (decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS)
      throw new BadValueException("too-long", Map.of("max", MOST_DIGITS));
  }
}
