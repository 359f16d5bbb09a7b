package io.ringback.errors;

import java.util.Map;

/** What was sent, a body or a file, is longer than what is read. */
public final class TooLargeException extends BusinessException {
  public TooLargeException(long maxBytes) {
    super(
        ErrorKind.TOO_LARGE,
        "too-large",
        "at most " + maxBytes + " bytes are read",
        Map.of("maxBytes", maxBytes));
  }
}
