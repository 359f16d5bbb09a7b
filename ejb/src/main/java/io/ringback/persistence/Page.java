package io.ringback.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a longer list, stable while rows are inserted.
 *
 * @param next opaque cursor of what follows, null at the end (the event feed always has one)
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /** Of rows that were read with one more than the limit, to see whether there is a next page. */
  public static <T> Page<T> of(
      List<Row> rows, int limit, Function<Row, T> item, Function<Row, String> cursor) {
    boolean more = rows.size() > limit;
    var shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(item).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
  }
}
