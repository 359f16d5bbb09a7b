package io.ringback.web.live;

import io.ringback.feed.FeedEvent;
import java.util.List;

/**
 * Events that were placed in the feed since the last look, in its order. Fired on the poller's
 * thread: observers must be quick.
 */
public record FeedAdvanced(List<FeedEvent> events) {
  public FeedAdvanced {
    events = List.copyOf(events);
  }
}
