package io.ringback.agents;

import io.ringback.feed.TestFeed;
import io.ringback.persistence.TestPersistence;

/** Agents over a test database. */
public final class TestAgents {
  private TestAgents() {}

  public static Agents over(TestPersistence persistence) {
    var agents = new Agents();
    agents.entities = persistence.entities();
    agents.sql = persistence.sql();
    agents.feed = TestFeed.over(persistence);
    return agents;
  }
}
