package io.ringback.cases;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A field of a request: left out, or given (null given means: empty it). */
public sealed interface Change<T> {
  record Unchanged<T>() implements Change<T> {}

  record To<T>(@Nullable T value) implements Change<T> {}

  static <T> Change<T> unchanged() {
    return new Unchanged<>();
  }

  static <T> Change<T> to(@Nullable T value) {
    return new To<>(value);
  }

  default boolean isGiven() {
    return this instanceof To<T>;
  }

  /** The given value; {@code otherwise} when left out. */
  default @Nullable T orElse(@Nullable T otherwise) {
    return this instanceof To<T> to ? to.value() : otherwise;
  }

  default void ifGiven(Consumer<@Nullable T> use) {
    if (this instanceof To<T> to) use.accept(to.value());
  }
}
