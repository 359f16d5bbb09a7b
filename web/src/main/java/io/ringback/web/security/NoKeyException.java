package io.ringback.web.security;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** The request has no API key, or one that opens nothing. */
public final class NoKeyException extends BusinessException {
  public NoKeyException() {
    super(ErrorKind.UNAUTHENTICATED, "no-key", "send Authorization: Bearer with a valid API key");
  }
}
