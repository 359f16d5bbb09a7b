package io.ringback.agents;

/** What is told of an agent's day (AGENT-5). */
public enum AgentEventType {
  AVAILABILITY_CHANGED(true),
  WORK_MODE_CHANGED(true),
  RECEIVING_STARTED(true),
  RECEIVING_STOPPED(true),
  MEMBER_ADDED(false),
  MEMBER_REMOVED(false),
  LIST_JOINED(false),
  LIST_LEFT(false),
  MESSAGE_SENT(false);

  private final boolean modeChange;

  AgentEventType(boolean modeChange) {
    this.modeChange = modeChange;
  }

  /** Whether the PBX and the agent's pages look different afterwards. */
  boolean isModeChange() {
    return modeChange;
  }
}
