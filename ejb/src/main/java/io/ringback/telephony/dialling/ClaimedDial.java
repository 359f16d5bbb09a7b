package io.ringback.telephony.dialling;

import java.time.Duration;

/**
 * A request that this member, and no other, is to send.
 *
 * @param claimedAt of {@link System#nanoTime}
 */
record ClaimedDial(DialledCall call, DialTemplate template, long claimedAt) {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** This member stood still in between: the agent has given up waiting, and may call otherwise. */
  boolean isStale() {
    return System.nanoTime() - claimedAt > LONGEST.toNanos();
  }
}
