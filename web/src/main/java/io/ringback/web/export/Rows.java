package io.ringback.web.export;

import java.util.function.Consumer;

/** Rows that come one after the other, as a cursor of the database brings them. */
@FunctionalInterface
public interface Rows<T> {
  void forEach(Consumer<T> each);
}
