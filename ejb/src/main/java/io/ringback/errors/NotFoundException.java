package io.ringback.errors;

import java.util.Map;

/** There is no such thing, or none that the actor may know of: the two are never told apart. */
public final class NotFoundException extends BusinessException {
  public NotFoundException(String what, String id) {
    super(
        ErrorKind.NOT_FOUND, "not-found", "no " + what + " " + id, Map.of("what", what, "id", id));
  }
}
