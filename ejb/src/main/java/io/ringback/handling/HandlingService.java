package io.ringback.handling;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calling a case and saving what came of it (HANDLE-1 to 6). */
@Stateless
public class HandlingService {
  /** Starts an attempt; an unassigned case is assigned to the agent first, in the same transaction. A second call within 5 s returns the running attempt. */
  public AttemptView startCall(Actor actor, String caseId, String agent) {
    throw new UnsupportedOperationException();
  }

  /** What became of the call, where the PBX does not report it. */
  public AttemptView reportCall(Actor actor, String caseId, String attemptId, @Nullable Instant answeredAt, @Nullable Instant endedAt) {
    throw new UnsupportedOperationException();
  }

  /** Saves the attempt, closes or re-offers the case, and takes the agent's next one, all or nothing. Idempotent by the save token. */
  public Saved save(Actor actor, SaveCommand command) {
    throw new UnsupportedOperationException();
  }

  /** Attempts of a case, oldest first. */
  public List<AttemptView> listAttempts(Actor actor, String caseId) {
    throw new UnsupportedOperationException();
  }

  /** The agent types after the call: the after-call limit is extended, once (TIME-3). */
  public void extendAfterCall(Actor actor, String caseId, String agent) {
    throw new UnsupportedOperationException();
  }
}
