package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** Somebody else holds the case. */
public final class CaseHeldException extends BusinessException {
  public CaseHeldException(String holder) {
    super(ErrorKind.CONFLICT, "case-held", holder + " holds this case", Map.of("holder", holder));
  }
}
