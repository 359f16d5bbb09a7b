package io.ringback.activity;

import java.time.Instant;
import java.util.List;

/**
 * The agents of a viewer's lists, by name, as of one moment.
 *
 * @param agents enabled ones only
 */
public record AgentBoard(Instant now, List<AgentAtWork> agents) {
  public AgentBoard {
    agents = List.copyOf(agents);
  }

  public long serving() {
    return agents.stream().filter(AgentBoard::serves).count();
  }

  private static boolean serves(AgentAtWork agent) {
    return agent.isReceiving() && agent.lists().stream().anyMatch(list -> list.active());
  }
}
