package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** Agents do not pick cases of this list: they are handed out. */
public final class PullOffException extends BusinessException {
  public PullOffException(String list) {
    super(
        ErrorKind.CONFLICT,
        "pull-off",
        "cases of the list " + list + " are handed out, not picked",
        Map.of("list", list));
  }
}
