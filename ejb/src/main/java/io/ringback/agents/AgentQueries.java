package io.ringback.agents;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;
import java.util.List;

/** Reads about agents. */
@Stateless
public class AgentQueries {
  /** All enabled agents that share a list with the actor or whom the actor supervises, by name. */
  public List<AgentView> listAll(Actor actor) {
    throw new UnsupportedOperationException();
  }

  public AgentView get(Actor actor, String name) {
    throw new UnsupportedOperationException();
  }
}
