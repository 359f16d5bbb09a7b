package io.ringback.allocation;

import io.ringback.access.Actor;
import io.ringback.agents.AgentView;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.agents.WorkMode;
import jakarta.ejb.Stateless;

/** The agent's switch and what moves it (AGENT-1 to 4). Each method is one transaction. */
@Stateless
public class ReceivingService {
  /**
   * Turns receiving on and hands out the first case. Repeating is harmless: same case, same countdown, same place in the queue.
   *
   * @param heartbeat the agent must be heard of every 90 s from now on, or receiving stops (AGENT-4)
   */
  public Receiving start(Actor actor, String agent, boolean heartbeat) {
    throw new UnsupportedOperationException();
  }

  /** Turns receiving off and frees the offered case. Harmless when it is off already. */
  public Receiving stop(Actor actor, String agent, StopReason reason) {
    throw new UnsupportedOperationException();
  }

  public AgentView changeAvailability(Actor actor, String agent, Availability availability) {
    throw new UnsupportedOperationException();
  }

  /** NONE or SERVICE_CALLS; ends receiving. */
  public AgentView changeWorkMode(Actor actor, String agent, WorkMode mode) {
    throw new UnsupportedOperationException();
  }

  /** The agent's page or client was heard of. */
  public void heartbeat(String agent) {
    throw new UnsupportedOperationException();
  }
}
