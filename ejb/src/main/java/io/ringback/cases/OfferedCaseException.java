package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** An offered case cannot be given back by its agent, who can stop receiving instead (ALLOC-1). */
public final class OfferedCaseException extends BusinessException {
  public OfferedCaseException() {
    super(
        ErrorKind.CONFLICT,
        "offered-case",
        "an offered case cannot be given back: stop receiving instead");
  }
}
