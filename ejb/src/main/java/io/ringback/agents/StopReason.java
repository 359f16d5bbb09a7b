package io.ringback.agents;

/** Why receiving stopped. */
public enum StopReason {
  BY_AGENT,
  BY_SUPERVISOR,
  AUTO_STOP,
  AFTER_CALL,
  AVAILABILITY,
  CONNECTION_LOST,
  SIGNED_OUT,
  REMOVED
}
