package io.ringback.cases;

/** Where a case stands. Only READY ones are handed out. */
public enum CaseState {
  WAITING,
  READY,
  ASSIGNED,
  CLOSED
}
