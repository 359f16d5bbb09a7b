package io.ringback.cases;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a case is due, ready and expires (CASE-4).
 *
 * @param promised the due time was given, not the list's default
 */
record CaseTimes(Instant dueAt, boolean promised, Instant readyAt, @Nullable Instant expiresAt) {

  /**
   * Of a new request. Without a given due time it is ready now and due after the list's default;
   * with one it is ready the list's lead time before.
   */
  static CaseTimes of(CallbackList list, CaseFields fields, Instant requestedAt, Instant now) {
    var given = fields.dueAt().orElse(null);
    var dueAt = given == null ? requestedAt.plus(list.dueAfter()) : given;
    var readyAt = given == null ? now : given.minus(list.leadTime());
    return new CaseTimes(
        dueAt, given != null, readyAt, expiry(list, fields, requestedAt, dueAt, now));
  }

  private static @Nullable Instant expiry(
      CallbackList list, CaseFields fields, Instant requestedAt, Instant dueAt, Instant now) {
    if (fields.expiresAt().isGiven())
      return acceptable(fields.expiresAt().orElse(null), dueAt, now);
    var period = list.expiresAfter();
    if (period == null) return null;
    var byDefault = requestedAt.plus(period);
    // A due time beyond the default expiry was meant: the case lives as long after it as a case of
    // this list does.
    return byDefault.isAfter(dueAt) ? byDefault : dueAt.plus(period);
  }

  /** An expiry that somebody gave: not in the past, and not before the case is due. */
  static @Nullable Instant acceptable(@Nullable Instant expiresAt, Instant dueAt, Instant now) {
    if (expiresAt == null) return null;
    if (!expiresAt.isAfter(now)) throw refused("expiry-in-past");
    if (expiresAt.isBefore(dueAt)) throw refused("expiry-before-due");
    return expiresAt;
  }

  private static InvalidFieldException refused(String code) {
    return new InvalidFieldException(Violation.of("expiresAt", code));
  }
}
