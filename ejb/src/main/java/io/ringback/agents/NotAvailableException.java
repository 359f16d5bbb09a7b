package io.ringback.agents;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** Cases are received only while Available or Busy (AGENT-3). */
public final class NotAvailableException extends BusinessException {
  public NotAvailableException(String agent, Availability availability) {
    super(
        ErrorKind.CONFLICT,
        "not-available",
        agent + " is " + availability + ": receiving needs AVAILABLE or BUSY",
        Map.of("agent", agent, "availability", availability.name()));
  }
}
