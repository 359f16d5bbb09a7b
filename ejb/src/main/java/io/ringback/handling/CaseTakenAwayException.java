package io.ringback.handling;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/**
 * The case was freed or handed on before this save arrived. What was typed is kept in the history
 * (HANDLE-6).
 */
public final class CaseTakenAwayException extends BusinessException {
  public CaseTakenAwayException(SaveOutcome.TakenAway why) {
    super(
        ErrorKind.CONFLICT,
        "case-taken-away",
        "the case was taken away: " + why.reason() + "; what was typed is kept in its history",
        Map.of("reason", why.reason(), "holder", why.holder()));
  }
}
