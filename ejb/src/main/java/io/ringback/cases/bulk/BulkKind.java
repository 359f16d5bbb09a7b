package io.ringback.cases.bulk;

/** What can be done with many cases at once. */
public enum BulkKind {
  /** The value is the agent's name. */
  ASSIGN,
  /** The value is the new due time. */
  RESCHEDULE,
  /** The value is the reason. */
  CLOSE,
  /** The value is the other list's key. */
  MOVE
}
