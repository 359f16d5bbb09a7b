package io.ringback.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null = any.
 *
 * @param actor whose changes, letter for letter
 * @param name part of the name of what was changed
 * @param from not before
 * @param until before
 */
public record AuditFilter(
    @Nullable String actor,
    @Nullable AuditSubject subject,
    @Nullable String name,
    @Nullable Instant from,
    @Nullable Instant until) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
