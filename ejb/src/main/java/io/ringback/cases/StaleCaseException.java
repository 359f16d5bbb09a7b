package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** Somebody edited the case since it was read (CASE-5). */
public final class StaleCaseException extends BusinessException {
  public StaleCaseException(int editVersion) {
    super(
        ErrorKind.STALE,
        "stale",
        "the case was edited in the meantime: read it again",
        Map.of("editVersion", editVersion));
  }
}
