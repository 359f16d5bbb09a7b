package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** There is no number to call yet. */
public final class NoNumberException extends BusinessException {
  public NoNumberException() {
    super(ErrorKind.CONFLICT, "no-number", "the case has no number to call");
  }
}
