package io.ringback.agents;

/**
 * What is handed out to an agent. The modes exclude each other (AGENT-2); CALLBACKS means
 * receiving.
 */
public enum WorkMode {
  NONE,
  SERVICE_CALLS,
  CALLBACKS
}
