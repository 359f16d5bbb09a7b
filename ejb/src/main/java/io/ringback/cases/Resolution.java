package io.ringback.cases;

import java.time.Instant;

/** What a handling status does to a case. */
public sealed interface Resolution {
  record Closed(CloseReason reason) implements Resolution {}

  /**
   * @param chosen the agent chose the time; otherwise it is the status's default
   */
  record OfferedAgain(Instant at, boolean chosen) implements Resolution {}
}
