package io.ringback.agents;

/** How a user's pages look; SYSTEM follows their device. */
public enum Theme {
  LIGHT,
  DARK,
  SYSTEM
}
