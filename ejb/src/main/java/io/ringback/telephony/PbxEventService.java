package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.persistence.Collisions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * Takes what the PBX tells. Who sends an event and gets no answer sends it again: twice the same
 * does no harm.
 *
 * <p>Begins no transaction, because it repeats the one that collided with another: a PBX does not
 * hear of that. Within a caller's transaction the event is part of it, and repeating all of it is
 * up to the caller.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PbxEventService {
  @Inject EventIntake intake;
  @Inject PbxEventQueries events;
  @Resource TransactionSynchronizationRegistry transactions;

  /**
   * Stores the event and does what follows from it. Duplicates, disorder and late events do no
   * harm.
   */
  public ReceivedEvent receive(Actor actor, PbxEvent event) {
    return complete(() -> intake.take(actor, event));
  }

  /**
   * Takes an event again that made no case, now that there is a rule for it. Any other one stays as
   * it is.
   */
  public PbxEventView replay(Actor actor, String id) {
    events.get(actor, id);
    complete(() -> intake.replay(actor, id));
    return events.get(actor, id);
  }

  private <T> T complete(Supplier<T> work) {
    boolean joined = transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    return joined ? work.get() : Collisions.outlive(work::get);
  }
}
