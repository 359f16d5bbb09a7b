package io.ringback.cases;

/** How a case ended. */
public enum CloseReason {
  SUCCESS,
  UNSUCCESSFUL,
  EXPIRED,
  MERGED,
  CANCELLED,
  REACHED_ELSEWHERE,
  IMPORT_UNDONE
}
