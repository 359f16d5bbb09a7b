package io.ringback.handling;

import io.ringback.cases.CallCase;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Resolution;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.HandlingStatus;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a handling status of a list means for a case (HANDLE-2 to 4). */
@ApplicationScoped
class Statuses {
  static final String OTHER = "OTHER";
  static final String AUTOMATIC_NOTE = "Saved automatically: the time after the call was over.";
  private static final int LONGEST_NOTE = 10_000;

  @Inject Sql sql;

  /**
   * Asked before the attempt is saved, which would count itself in the growth of the delay.
   *
   * @param chosen the time that the agent chose, null = the status's default. A chosen one must be
   *     in the future and before the expiry; a default may be later: the case then expires
   */
  Resolution resolve(CallCase held, String code, @Nullable Instant chosen, Instant now) {
    var status =
        held.list()
            .findStatus(code)
            .filter(HandlingStatus::isActive)
            .orElseThrow(() -> refused("status", "unknown-status"));
    return switch (status.closes()) {
      case SUCCESS -> new Resolution.Closed(CloseReason.SUCCESS);
      case UNSUCCESS -> new Resolution.Closed(CloseReason.UNSUCCESSFUL);
      case NO ->
          new Resolution.OfferedAgain(
              chosen == null ? byDefault(held, status, now) : acceptable(held, chosen, now),
              chosen != null);
    };
  }

  private Instant byDefault(CallCase held, HandlingStatus status, Instant now) {
    long before =
        sql.find(
                "SELECT count(*) AS saves FROM call_attempt WHERE case_id = ?1 AND status = ?2 AND saved_at IS NOT NULL",
                held.id(),
                status.code())
            .orElseThrow()
            .number("saves");
    return now.plus(status.delayAfter((int) before + 1));
  }

  private static Instant acceptable(CallCase held, Instant chosen, Instant now) {
    if (!chosen.isAfter(now)) throw refused("reofferAt", "not-in-future");
    if (held.expiresBy(chosen)) throw refused("reofferAt", "after-expiry");
    return chosen;
  }

  static @Nullable String note(@Nullable String given) {
    if (given == null || given.isBlank()) return null;
    if (given.length() > LONGEST_NOTE) {
      throw new InvalidFieldException(Violation.of("note", "too-long", "max", LONGEST_NOTE));
    }
    if (given.indexOf('\0') >= 0) throw refused("note", "control-character");
    return given.strip();
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}
