package io.ringback.lists;

/**
 * Which cases count as related when a list groups: its own, or those of all lists the agent may
 * see.
 */
public enum RelatedScope {
  LIST,
  ALL_LISTS
}
