package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** The case's time is over: it may not be called any more. */
public final class CaseExpiredException extends BusinessException {
  public CaseExpiredException() {
    super(
        ErrorKind.CONFLICT, "case-expired", "the case has expired and may not be called any more");
  }
}
