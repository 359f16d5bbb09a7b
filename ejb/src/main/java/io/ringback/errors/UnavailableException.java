package io.ringback.errors;

/**
 * The answer cannot be given just now (lock contention, database restarting); the same request may
 * be sent again.
 */
public final class UnavailableException extends BusinessException {
  public UnavailableException(String message) {
    super(ErrorKind.UNAVAILABLE, "unavailable", message);
  }
}
