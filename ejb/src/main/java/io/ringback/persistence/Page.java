package io.ringback.persistence;

import java.util.List;
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
}
