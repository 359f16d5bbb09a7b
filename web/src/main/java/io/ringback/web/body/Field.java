package io.ringback.web.body;

import io.ringback.cases.Change;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a body. Look into it after {@link Body#end()}: until then a refused value looks like
 * null.
 *
 * @param isGiven false when it was left out
 */
public record Field<T>(boolean isGiven, @Nullable T value) {
  static <T> Field<T> absent() {
    return new Field<>(false, null);
  }

  /** The value of a required field. */
  public T get() {
    if (value == null)
      throw new IllegalStateException(
          "only a required field that was found good has a value for sure");
    return value;
  }

  public @Nullable T orNull() {
    return value;
  }

  /** The value, or another one when it was left out or null. */
  public T or(T otherwise) {
    return value == null ? otherwise : value;
  }

  /** The value, also when it is null; another one when it was left out. */
  public @Nullable T orWhenAbsent(@Nullable T otherwise) {
    return isGiven ? value : otherwise;
  }

  public Optional<T> toOptional() {
    return Optional.ofNullable(value);
  }

  Change<T> toChange() {
    return isGiven ? Change.to(value) : Change.unchanged();
  }
}
