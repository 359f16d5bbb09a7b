package io.ringback.cases;

/** How the request came. */
public enum Source {
  MISSED_CALL,
  DROPPED_CALL,
  QUEUE_OVERFLOW,
  IVR,
  MANUAL,
  IMPORT,
  API
}
