package io.ringback.allocation;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.agents.MemberRemoved;
import io.ringback.agents.StopReason;
import io.ringback.agents.UserDisabled;
import io.ringback.cases.CaseEventType;
import io.ringback.cases.CaseReleases;
import io.ringback.cases.CaseRepository;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Ends what an agent is given: receiving stops and the offered case is free again. In the
 * transaction that has locked the agent.
 */
@ApplicationScoped
public class ReceivingStops {
  private static final Actor SYSTEM = new Actor.System();

  @Inject Agents agents;
  @Inject AllocationQueue queue;
  @Inject CaseRepository cases;
  @Inject CaseReleases releases;
  @Inject Clock clock;
  @Inject Sql sql;

  /** Nothing happens when the agent does not receive. */
  public void stop(Agent agent, Actor actor, StopReason reason, Instant now) {
    if (!agent.isReceiving()) return;
    queue
        .findOffered(agent.id())
        .ifPresent(held -> releaseOffered(agent, held, actor.label(), reason, now));
    agent.stopReceiving(actor, reason, now);
    agents.store(agent);
  }

  private void releaseOffered(Agent agent, long id, String actor, StopReason reason, Instant now) {
    var held = cases.lock(id);
    if (!held.isOfferedTo(agent.id())) return;
    var type =
        reason == StopReason.AUTO_STOP ? CaseEventType.AUTO_STOPPED : CaseEventType.UNASSIGNED;
    releases.release(held, type, actor, reason.name(), now);
  }

  /**
   * Whoever may not work a list any more holds none of its cases (LIST-6); what they hold elsewhere
   * stays.
   */
  void membershipEnded(@Observes MemberRemoved removed) {
    release(
        removed.agentId(),
        sql.list(
            "SELECT id FROM call_case WHERE assignee_id = ?1 AND list_id = ?2 ORDER BY id",
            removed.agentId(),
            removed.listId()));
  }

  void userDisabled(@Observes UserDisabled disabled) {
    stop(agents.lock(disabled.agentId()), SYSTEM, StopReason.REMOVED, clock.now());
    release(
        disabled.agentId(),
        sql.list(
            "SELECT id FROM call_case WHERE assignee_id = ?1 ORDER BY id", disabled.agentId()));
  }

  private void release(long agent, List<Row> heldCases) {
    for (var row : heldCases) {
      var held = cases.lock(row.number("id"));
      if (!held.isHeldBy(agent)) continue;
      releases.release(
          held, CaseEventType.UNASSIGNED, SYSTEM.label(), StopReason.REMOVED.name(), clock.now());
    }
  }
}
