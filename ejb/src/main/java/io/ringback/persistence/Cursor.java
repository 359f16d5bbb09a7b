package io.ringback.persistence;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key of the last row of a page, in a form that callers hand back without looking into it. */
public final class Cursor {
  private final String[] parts;

  private Cursor(String[] parts) {
    this.parts = parts;
  }

  public static String of(Object... parts) {
    var text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor of a request, null when it starts at the beginning. */
  public static @Nullable Cursor read(PageRequest page, int parts) {
    if (page.after() == null) return null;
    try {
      var text = new String(Base64.getUrlDecoder().decode(page.after()), StandardCharsets.UTF_8);
      var cursor = new Cursor(text.split("\\|", -1));
      if (cursor.parts.length == parts) return cursor;
    } catch (IllegalArgumentException notOurs) {
      // answered below
    }
    throw refused();
  }

  public String text(int part) {
    return parts[part];
  }

  public long number(int part) {
    try {
      return Long.parseLong(parts[part]);
    } catch (NumberFormatException notOurs) {
      throw refused();
    }
  }

  public Instant instant(int part) {
    try {
      return Instant.parse(parts[part]);
    } catch (DateTimeException notOurs) {
      throw refused();
    }
  }

  private static InvalidFieldException refused() {
    return new InvalidFieldException(Violation.of("after", "unknown-cursor"));
  }
}
