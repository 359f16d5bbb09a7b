package io.ringback.agents;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** Somebody else changed or disabled the user since they were looked at. Nothing was stored. */
public final class UserChangedMeanwhileException extends BusinessException {
  public UserChangedMeanwhileException() {
    super(ErrorKind.STALE, "user-changed", "the user was changed in the meantime", Map.of());
  }
}
