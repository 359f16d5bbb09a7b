package io.ringback.handling;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** A status says what came of a call, and there was none since the case was assigned (HANDLE-1). */
public final class NoCallAttemptException extends BusinessException {
  public NoCallAttemptException() {
    super(
        ErrorKind.CONFLICT,
        "no-call-attempt",
        "call first: a status can be given only after a call attempt");
  }
}
