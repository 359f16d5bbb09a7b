package io.ringback.activity;

/** Whose day it is; maybe of one who has left since. */
public record DayAgent(long id, String name, String displayName) {
  public static DayAgent of(AgentAtWork agent) {
    return new DayAgent(agent.id(), agent.name(), agent.displayName());
  }
}
