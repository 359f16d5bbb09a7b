package io.ringback.agents;

/** Whether an agent can be reached (AGENT-1). Only Available and Busy can receive cases. */
public enum Availability {
  AVAILABLE,
  BUSY,
  DO_NOT_DISTURB,
  OFFWORK;

  public boolean allowsReceiving() {
    return this == AVAILABLE || this == BUSY;
  }
}
