package io.ringback.access;

/** What a user is to the organisation (USER-1). A user may have several. */
public enum Role {
  ADMINISTRATOR,
  SUPERVISOR,
  MONITOR,
  AGENT
}
