package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.errors.UnavailableException;
import io.ringback.persistence.Transience;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Takes what the PBX tells. Who sends an event and gets no answer sends it again: twice the same
 * does no harm.
 *
 * <p>Runs outside a transaction, because it repeats the one that collided with another: a PBX does
 * not hear of that.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PbxEventService {
  private static final int TRIES = 10;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  @Inject EventIntake intake;
  @Inject PbxEventQueries events;

  /**
   * Stores the event and does what follows from it. Duplicates, disorder and late events do no
   * harm.
   */
  public ReceivedEvent receive(Actor actor, PbxEvent event) {
    return repeat(() -> intake.take(actor, event));
  }

  /**
   * Takes an event again that made no case, now that there is a rule for it. Any other one stays as
   * it is.
   */
  public PbxEventView replay(Actor actor, String id) {
    events.get(actor, id);
    repeat(() -> intake.replay(actor, id));
    return events.get(actor, id);
  }

  private static <T> T repeat(Supplier<T> transaction) {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.get();
      } catch (RuntimeException failure) {
        if (!Transience.isTransient(failure)) throw failure;
        if (tries == TRIES)
          throw new UnavailableException("the event met too many others; send it again");
        // two that collide again and again step aside for different times
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
      }
    }
  }
}
