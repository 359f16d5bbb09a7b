package io.ringback.lists;

/** Where a list's cases come from: calls, agents and the API, or imports. */
public enum ListKind {
  CALLBACK,
  CALL_LIST
}
