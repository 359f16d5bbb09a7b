package io.ringback.errors;

import java.util.Map;

/** The actor is known and may see the thing, but may not do this with it. */
public final class NoPermissionException extends BusinessException {
  public NoPermissionException(String needed) {
    super(ErrorKind.FORBIDDEN, "no-scope", "this needs " + needed, Map.of("needed", needed));
  }
}
