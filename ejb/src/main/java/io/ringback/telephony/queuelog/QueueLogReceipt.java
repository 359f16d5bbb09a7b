package io.ringback.telephony.queuelog;

import java.util.List;

/**
 * What became of lines.
 *
 * @param lines how many there were, empty ones left out
 * @param taken told something of a call; told again counts too
 * @param ignored told of agents, the queue or the server
 */
public record QueueLogReceipt(int lines, int taken, int ignored, List<Unread> unread) {
  /**
   * A line that is none of a {@code queue_log}.
   *
   * @param line its place, from 1
   */
  public record Unread(int line, String problem) {}
}
