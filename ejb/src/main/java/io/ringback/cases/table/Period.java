package io.ringback.cases.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, open at an end that is null.
 *
 * @param from the first instant that belongs to it
 * @param until the first that does not any more
 */
public record Period(@Nullable Instant from, @Nullable Instant until) {
  public static final Period ANY = new Period(null, null);
}
