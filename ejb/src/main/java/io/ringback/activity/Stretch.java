package io.ringback.activity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an agent's day. Stretches of different kinds overlap: who calls is serving, too.
 *
 * @param caseId public id of the case that was called, null for the rest and for cases of lists
 *     that the viewer does not see
 */
public record Stretch(
    Kind kind,
    Instant from,
    Instant until,
    @Nullable String caseId,
    @Nullable String listName,
    @Nullable String status) {
  /** In the order in which they are drawn, one over the other. */
  public enum Kind {
    AWAY,
    SERVING,
    CALLING,
    AFTER_CALL
  }

  static Stretch of(Kind kind, Instant from, Instant until) {
    return new Stretch(kind, from, until, null, null, null);
  }

  public Duration length() {
    return Duration.between(from, until);
  }
}
