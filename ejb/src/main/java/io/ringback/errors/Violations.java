package io.ringback.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, collected, so that one answer names all of it. */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  public Violations add(Violation violation) {
    found.add(violation);
    return this;
  }

  /** The rule {@code code} says that {@code holds} must be true. */
  public Violations check(boolean holds, String field, String code) {
    return check(holds, field, code, Map.of());
  }

  public Violations check(boolean holds, String field, String code, Map<String, Object> values) {
    if (!holds) found.add(new Violation(field, code, values));
    return this;
  }

  public Violations required(String field, @Nullable String text) {
    return check(text != null && !text.isBlank(), field, "required");
  }

  /**
   * Text as people type it: at most {@code max} characters, and nothing that is no character
   * (PostgreSQL keeps no NUL).
   */
  public Violations text(String field, @Nullable String text, int max) {
    if (text == null) return this;
    check(text.codePointCount(0, text.length()) <= max, field, "too-long", Map.of("max", max));
    return check(text.chars().noneMatch(Violations::isNoCharacter), field, "control-character");
  }

  public void throwIfAny() {
    if (!found.isEmpty()) throw new InvalidFieldException(found);
  }

  private static boolean isNoCharacter(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
