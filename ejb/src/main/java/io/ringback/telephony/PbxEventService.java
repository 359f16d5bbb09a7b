package io.ringback.telephony;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;

/** Takes what the PBX tells. Each method is one transaction. */
@Stateless
public class PbxEventService {
  /**
   * Stores the event and does what follows from it. Duplicates, disorder and late events do no
   * harm.
   */
  public void receive(Actor actor, PbxEvent event) {
    throw new UnsupportedOperationException();
  }
}
