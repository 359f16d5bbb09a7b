package io.ringback.allocation;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.AgentQueries;
import io.ringback.agents.AgentView;
import io.ringback.agents.Agents;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.agents.WorkMode;
import io.ringback.cases.CaseQueries;
import io.ringback.persistence.Clock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The agent's switch and what moves it (AGENT-1 to 4). Each method is one transaction. */
@Stateless
public class ReceivingService {
  @Inject Agents agents;
  @Inject AgentQueries agentQueries;
  @Inject AllocationQueue queue;
  @Inject ReceivingStops stops;
  @Inject CaseQueries cases;
  @Inject Clock clock;

  /**
   * Turns receiving on and hands out the first case. Repeating is harmless: same case, same
   * countdown, same place in the queue.
   *
   * @param heartbeat the agent must be heard of every 90 s from now on, or receiving stops
   *     (AGENT-4)
   */
  public Receiving start(Actor actor, String name, boolean heartbeat) {
    var agent = agents.lock(agents.getActing(actor, name).id());
    agents.requireStillAgent(agent);
    agent.startReceiving(actor, heartbeat, clock.now());
    agents.store(agent);
    if (queue.findOffered(agent.id()).isEmpty()) queue.takeNext(agent);
    return new Receiving(true, cases.findOffered(actor, name).orElse(null));
  }

  /** Turns receiving off and frees the offered case. Harmless when it is off already. */
  public Receiving stop(Actor actor, String name, StopReason reason) {
    var agent = agents.lock(agents.getActing(actor, name).id());
    stops.stop(agent, actor, whose(reason, actor, agent), clock.now());
    return new Receiving(false, null);
  }

  public AgentView changeAvailability(Actor actor, String name, Availability availability) {
    var agent = agents.lock(agents.getActing(actor, name).id());
    var now = clock.now();
    if (!availability.allowsReceiving()) stops.stop(agent, actor, StopReason.AVAILABILITY, now);
    agent.changeAvailability(actor, availability, now);
    agents.store(agent);
    return agentQueries.get(actor, name);
  }

  /** NONE or SERVICE_CALLS; ends receiving. */
  public AgentView changeWorkMode(Actor actor, String name, WorkMode mode) {
    var agent = agents.lock(agents.getActing(actor, name).id());
    var now = clock.now();
    stops.stop(agent, actor, whose(StopReason.BY_AGENT, actor, agent), now);
    agent.changeWorkMode(actor, mode, StopReason.BY_AGENT, now);
    agents.store(agent);
    return agentQueries.get(actor, name);
  }

  /** The agent's page or client was heard of; a word that nobody waits for is not written down. */
  public void heartbeat(Actor actor, String name) {
    // who sees all lists acts for everybody, and every request asks
    if (!actor.seesAllLists()) agents.getActing(actor, name);
    queue.heardOf(name);
  }

  /** Somebody else who turns it off supervises the agent; a key acts for them. */
  private static StopReason whose(StopReason reason, Actor actor, Agent agent) {
    boolean other = actor instanceof Actor.User user && user.id() != agent.id();
    return reason == StopReason.BY_AGENT && other ? StopReason.BY_SUPERVISOR : reason;
  }
}
