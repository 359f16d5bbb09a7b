package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/**
 * Another agent has a case of the same number in hand: the person must not be called by two
 * (ALLOC-6).
 */
public final class NumberInHandException extends BusinessException {
  public NumberInHandException(String holder) {
    super(
        ErrorKind.CONFLICT,
        "number-in-hand",
        holder + " is at work with this number",
        Map.of("holder", holder));
  }
}
