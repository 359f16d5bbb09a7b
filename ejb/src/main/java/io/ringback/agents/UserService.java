package io.ringback.agents;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;

/** Users: people who sign in. Each method is one transaction. */
@Stateless
public class UserService {
  /**
   * Creates or replaces. True when it was created. A user with the role AGENT has an agent from
   * then on, Offwork at first.
   */
  public boolean put(Actor actor, UserSettings settings) {
    throw new UnsupportedOperationException();
  }

  /**
   * Disables: history keeps the name; receiving stops and held cases are freed at once (LIST-6).
   */
  public void disable(Actor actor, String name) {
    throw new UnsupportedOperationException();
  }
}
