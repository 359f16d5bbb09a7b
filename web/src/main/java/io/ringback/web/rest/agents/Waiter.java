package io.ringback.web.rest.agents;

import io.ringback.access.Actor;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Duration;

/**
 * A request that waits for an agent's case. It holds a connection, but no thread.
 *
 * @param endsAt on this member's own clock of nanoseconds: how long a client waits is no matter of
 *     the database
 */
record Waiter(String agent, Actor actor, AsyncResponse response, long endsAt) {
  /** Proxies on the way give up on silence after a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  Waiter(String agent, Actor actor, AsyncResponse response, Duration wait) {
    this(
        agent,
        actor,
        response,
        System.nanoTime() + (wait.compareTo(LONGEST) < 0 ? wait : LONGEST).toNanos());
  }

  boolean isOver(long now) {
    return now - endsAt >= 0;
  }
}
