package io.ringback.web.faces;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** The session has ended, or there never was one. */
public final class NotSignedInException extends BusinessException {
  public NotSignedInException() {
    super(ErrorKind.UNAUTHENTICATED, "not-signed-in", "sign in first");
  }
}
