package io.ringback.web.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table. A value that is null leaves its field empty.
 *
 * @param title in the reader's language
 */
public record Column<T>(String title, Function<T, Cell> cell) {

  public static <T> Column<T> text(String title, Function<T, @Nullable String> value) {
    return of(title, value, Cell.Text::new);
  }

  public static <T> Column<T> phone(String title, Function<T, @Nullable String> value) {
    return of(title, value, Cell.Phone::new);
  }

  public static <T> Column<T> quantity(String title, Function<T, @Nullable Number> value) {
    return of(title, value, Cell.Quantity::new);
  }

  public static <T> Column<T> time(
      String title, ZoneId zone, Function<T, @Nullable Instant> value) {
    return time(title, row -> inZone(value.apply(row), zone));
  }

  /** For rows that are each to be read in a zone of their own. */
  public static <T> Column<T> time(String title, Function<T, @Nullable ZonedDateTime> value) {
    return of(title, value, Cell.Time::new);
  }

  private static @Nullable ZonedDateTime inZone(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : at.atZone(zone);
  }

  private static <T, V> Column<T> of(
      String title, Function<T, @Nullable V> value, Function<V, Cell> cell) {
    return new Column<>(
        title,
        row -> {
          var given = value.apply(row);
          return given == null ? Cell.EMPTY : cell.apply(given);
        });
  }
}
