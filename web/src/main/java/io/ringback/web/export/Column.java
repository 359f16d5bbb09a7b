package io.ringback.web.export;

import java.time.Instant;
import java.time.ZoneId;
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
    return of(title, value, time -> new Cell.Time(time.atZone(zone)));
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
