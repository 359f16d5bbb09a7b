package io.ringback.handling;

import io.ringback.access.Actor;
import io.ringback.errors.UnavailableException;
import io.ringback.persistence.Transience;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Saving what came of a call (HANDLE-1 to 6).
 *
 * <p>The answer "taken away" is committed, because what was typed is kept: so the transaction is
 * {@link CaseSaving}'s, and this turns its outcome into an answer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandlingService {
  private static final int TRIES = 4;

  @Inject CaseSaving saving;

  /**
   * Saves the attempt, closes or re-offers the case, and takes the agent's next one, all or
   * nothing. Idempotent by the save token. A save that lost against another transaction (a
   * deadlock, the same number taken at once) is tried again.
   *
   * @throws CaseTakenAwayException the agent does not hold the case any more; note and status are
   *     kept
   */
  public Saved save(Actor actor, SaveCommand command) {
    var outcome = trySaving(actor, command);
    if (outcome instanceof SaveOutcome.TakenAway why) throw new CaseTakenAwayException(why);
    return ((SaveOutcome.Applied) outcome).saved();
  }

  private SaveOutcome trySaving(Actor actor, SaveCommand command) {
    for (int attempt = 1; ; attempt++) {
      try {
        return saving.save(actor, command);
      } catch (RuntimeException failure) {
        if (!Transience.isTransient(failure)) throw failure;
        if (attempt == TRIES)
          throw new UnavailableException("the save met too many others; send it again");
      }
    }
  }
}
