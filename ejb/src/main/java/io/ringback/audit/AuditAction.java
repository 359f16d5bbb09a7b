package io.ringback.audit;

/** What happened to the thing. */
public enum AuditAction {
  CREATED,
  CHANGED,
  REMOVED,
  /** It was not let in. */
  REFUSED
}
