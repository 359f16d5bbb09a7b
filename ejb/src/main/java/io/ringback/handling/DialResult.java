package io.ringback.handling;

/** What the phone exchange said when it was asked to dial. */
public enum DialResult {
  /** It is being asked. */
  PENDING,
  /** It dials. */
  ACCEPTED,
  /** It answered that it does not. */
  REFUSED,
  /** It never got the request. */
  NOT_REACHED,
  /** It may have got the request, and gave no answer: it may dial, or not. */
  UNKNOWN;

  /** It is certain that no phone rings. */
  public boolean isNoCall() {
    return this == REFUSED || this == NOT_REACHED;
  }
}
