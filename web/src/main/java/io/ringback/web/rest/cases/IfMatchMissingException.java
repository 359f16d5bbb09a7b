package io.ringback.web.rest.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** An edit does not say which version it was made on, so it could overwrite another one. */
public final class IfMatchMissingException extends BusinessException {
  public IfMatchMissingException() {
    super(
        ErrorKind.PRECONDITION_MISSING,
        "if-match-missing",
        "send If-Match with the ETag of the case");
  }
}
