package io.ringback.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch is asked for.
 *
 * @param after cursor of an earlier page, null = from the start. One that no page gave is refused
 *     as a bad field {@code after}
 * @param limit 1 to 200
 */
public record PageRequest(@Nullable String after, int limit) {}
