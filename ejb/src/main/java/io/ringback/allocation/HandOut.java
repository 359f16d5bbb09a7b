package io.ringback.allocation;

import io.ringback.agents.Agents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Hands ready cases to waiting agents (ALLOC-3), one agent a transaction. */
@Stateless
public class HandOut {
  private static final int ROUND = 100;

  @Inject AllocationQueue queue;
  @Inject Agents agents;

  /** Who could be given a case now, the longest-waiting first. */
  public List<Long> listWaitingAgents() {
    return queue.listWaitingAgents(ROUND);
  }

  /**
   * Gives the agent the most important case, if they wait still. An agent who is busy in another
   * transaction is left to it, and a round that another member is at is left to that member: the
   * next sweep finds what remains.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void toAgent(long id) {
    if (!queue.becomeDispatcher() || !agents.lockNow(id)) return;
    var agent = agents.lock(id);
    if (agent.isReceiving() && queue.findOffered(id).isEmpty()) queue.takeNext(agent);
  }
}
