package io.ringback.activity;

import io.ringback.access.Actor;
import io.ringback.persistence.Clock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads who is doing what (CONS-3). */
@Stateless
public class AgentBoardQueries {
  @Inject AgentsReading agents;
  @Inject Clock clock;

  /**
   * Agents of the lists that the viewer is in charge of or watches.
   *
   * @param zone whose day it is: the viewer's
   */
  public AgentBoard read(Actor.User viewer, ZoneId zone) {
    var now = clock.now();
    var dayStartsAt = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    var seen =
        agents.listAll(dayStartsAt).stream()
            .map(agent -> asSeenBy(viewer, agent))
            .filter(agent -> !agent.lists().isEmpty() || viewer.seesAllLists())
            .toList();
    return new AgentBoard(now, seen);
  }

  private static AgentAtWork asSeenBy(Actor.User viewer, AgentAtWork agent) {
    var lists = agent.lists().stream().filter(list -> viewer.oversees(list.listId())).toList();
    return agent.with(lists, hidden(viewer, agent.held()));
  }

  private static @Nullable CaseInHand hidden(Actor.User viewer, @Nullable CaseInHand held) {
    return held == null ? null : held.asSeenBy(viewer);
  }
}
