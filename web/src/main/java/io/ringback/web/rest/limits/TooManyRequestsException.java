package io.ringback.web.rest.limits;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The key has asked for more than its share. */
public final class TooManyRequestsException extends BusinessException {
  TooManyRequestsException(long retryAfterSeconds) {
    super(
        ErrorKind.TOO_MANY,
        "too-many-requests",
        "try again in " + retryAfterSeconds + " s",
        Map.of("retryAfter", retryAfterSeconds));
  }
}
