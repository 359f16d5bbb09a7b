package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The case is closed: it can be reopened, and nothing else. A merged one cannot even be that. */
public final class CaseClosedException extends BusinessException {
  public CaseClosedException(CloseReason reason) {
    super(
        ErrorKind.CONFLICT,
        "case-closed",
        "the case is closed: " + reason,
        Map.of("reason", reason.name()));
  }
}
