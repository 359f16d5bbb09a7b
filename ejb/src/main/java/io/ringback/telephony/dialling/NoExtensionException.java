package io.ringback.telephony.dialling;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The phone exchange dials, and the agent has no phone there that it could ring first. */
public final class NoExtensionException extends BusinessException {
  public NoExtensionException(String agent) {
    super(
        ErrorKind.CONFLICT,
        "no-extension",
        "the agent has no extension that the phone exchange could ring",
        Map.of("agent", agent));
  }
}
