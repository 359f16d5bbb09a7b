package io.ringback.cases;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the texts of a case may be. */
public final class CaseText {
  public static final int LONGEST_LINE = 300;
  public static final int LONGEST_NOTE = 10_000;
  static final int LONGEST_FIELDS = 50_000;

  private CaseText() {}

  static int priority(@Nullable Integer given, int otherwise) {
    if (given == null) return otherwise;
    if (given < 1 || given > 5) {
      throw new InvalidFieldException(
          new Violation("priority", "out-of-range", Map.of("min", 1, "max", 5)));
    }
    return given;
  }

  static @Nullable String line(String field, @Nullable String value) {
    return text(field, value, LONGEST_LINE);
  }

  /** Blank is empty. */
  public static @Nullable String text(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) return null;
    if (value.length() > longest) throw refused(field, longest);
    if (value.indexOf('\0') >= 0)
      throw new InvalidFieldException(Violation.of(field, "control-character"));
    return value.strip();
  }

  static JsonObject custom(@Nullable JsonObject value) {
    if (value == null) return JsonObject.EMPTY_JSON_OBJECT;
    var text = value.toString();
    if (text.length() > LONGEST_FIELDS) throw refused("fields", LONGEST_FIELDS);
    if (text.contains("\\u0000"))
      throw new InvalidFieldException(Violation.of("fields", "control-character"));
    return value;
  }

  private static InvalidFieldException refused(String field, int longest) {
    return new InvalidFieldException(Violation.of(field, "too-long", "max", longest));
  }
}
