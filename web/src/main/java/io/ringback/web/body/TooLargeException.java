package io.ringback.web.body;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The body is longer than what is read. */
public final class TooLargeException extends BusinessException {
  public TooLargeException(int maxBytes) {
    super(
        ErrorKind.TOO_LARGE,
        "too-large",
        "a body may have " + maxBytes + " bytes",
        Map.of("maxBytes", maxBytes));
  }
}
