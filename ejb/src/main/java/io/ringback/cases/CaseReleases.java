package io.ringback.cases;

import io.ringback.agents.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes cases from their holder: to be open to others again, or closed. Runs in the transaction of
 * whoever has locked the holder and the case.
 */
@ApplicationScoped
public class CaseReleases {
  @Inject CaseRepository cases;
  @Inject Attempts attempts;
  @Inject NumbersInHand numbers;
  @Inject Agents agents;

  /**
   * The case is open to others again. A number that is being talked to stays in hand until the call
   * ends (ALLOC-8); a case whose time ran out during the call expires now (TIME-1).
   *
   * @param type what the history says: UNASSIGNED, AUTO_STOPPED or RETURNED
   * @param reason why, in the history: a code
   */
  public void release(CallCase held, CaseEventType type, String actor, String reason, Instant now) {
    long holder = held.assignee().orElseThrow();
    renewPlace(held, now);
    letGo(held, now, CallCase::unassign);
    held.record(CaseEvent.of(type, now, actor, holder, "reason", reason));
    settleOrExpire(held, actor, now);
    cases.store(held);
  }

  /**
   * Ends the holder's work on a case, if it is held; {@code end} says how it goes on. Not stored
   * yet.
   */
  public void letGo(CallCase held, Instant now, Consumer<CallCase> end) {
    var unsaved = attempts.findCurrent(held);
    unsaved.ifPresent(attempt -> attempt.abandon(now));
    end(held, unsaved.filter(CallAttempt::isTalking).isPresent(), now, end);
  }

  /** The same for a case whose attempt has just been saved: there is none to abandon. */
  void letGoSaved(CallCase held, Instant now, Consumer<CallCase> end) {
    end(held, false, now, end);
  }

  private void end(CallCase held, boolean talking, Instant now, Consumer<CallCase> end) {
    var phone = held.hasNumberInHand() ? held.phone() : null;
    long holder = held.assignee().orElse(0L);
    end.accept(held);
    if (phone == null) return;
    if (talking) numbers.keepDuringCall(phone, holder, now);
    else numbers.release(phone, holder, held, now);
  }

  /** Who loses an offered case stays receiving, and waits behind those who wait already. */
  public void renewPlace(CallCase held, Instant now) {
    if (held.assignment() == Assignment.OFFERED)
      agents.lock(held.assignee().orElseThrow()).waitAgain(now);
  }

  /**
   * Puts an open case that nobody holds where it belongs: in the queue, among those that wait, or
   * to the expired.
   */
  public void settleOrExpire(CallCase open, String actor, Instant now) {
    if (open.isExpired(now)) {
      expire(open, actor, null, now);
      return;
    }
    open.settle(now, numbers.isFree(open.phone()));
  }

  void expire(CallCase open, String actor, @Nullable Long holder, Instant now) {
    open.close(CloseReason.EXPIRED, null, now);
    open.record(CaseEvent.of(CaseEventType.EXPIRED, now, actor, holder));
  }
}
