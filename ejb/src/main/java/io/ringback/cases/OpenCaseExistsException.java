package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The list keeps one open case of a number, and has one (REL-1). */
public final class OpenCaseExistsException extends BusinessException {
  public OpenCaseExistsException(String openCase) {
    super(
        ErrorKind.CONFLICT,
        "open-case-exists",
        "the list has an open case of this number: " + openCase,
        Map.of("case", openCase));
  }
}
