package io.ringback.activity;

import io.ringback.agents.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How an agent's day went.
 *
 * @param stretches by their beginning
 * @param stops when receiving stopped by itself, and why
 * @param handled calls saved on that day
 */
public record AgentDay(
    long agentId, List<Stretch> stretches, List<StoppedByItself> stops, long handled) {

  /** A clock or a lost connection ended receiving. */
  public record StoppedByItself(Instant at, StopReason reason) {}

  public AgentDay {
    stretches = List.copyOf(stretches);
    stops = List.copyOf(stops);
  }

  public Duration total(Stretch.Kind kind) {
    return stretches.stream()
        .filter(stretch -> stretch.kind() == kind)
        .map(Stretch::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  public long autoStopped() {
    return stops.stream().filter(stop -> stop.reason() == StopReason.AUTO_STOP).count();
  }

  /** Anything but being away. */
  public boolean hasWork() {
    return handled > 0 || stretches.stream().anyMatch(part -> part.kind() != Stretch.Kind.AWAY);
  }
}
