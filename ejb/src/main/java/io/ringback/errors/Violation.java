package io.ringback.errors;

import java.util.Map;

/**
 * One field that cannot be accepted.
 *
 * @param field the JSON name of the field
 * @param code stable name of the rule that was broken; texts in three languages are found by it
 *     ({@code violation.<code>})
 * @param values what the text mentions, for example {@code max}
 */
public record Violation(String field, String code, Map<String, Object> values) {
  public Violation {
    values = Map.copyOf(values);
  }

  public static Violation of(String field, String code) {
    return new Violation(field, code, Map.of());
  }

  public static Violation of(String field, String code, String name, Object value) {
    return new Violation(field, code, Map.of(name, value));
  }
}
