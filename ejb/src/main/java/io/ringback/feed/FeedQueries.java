package io.ringback.feed;

import io.ringback.access.Actor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;

/** Reads the feed in its one order. */
@Stateless
public class FeedQueries {
  /** Events of the lists that the actor may see. {@code next} is always set. An empty set of types means all. */
  public Page<FeedEvent> after(Actor actor, PageRequest page, Set<String> types) {
    throw new UnsupportedOperationException();
  }

  /** Everything after a position, for the poller that feeds this member's open pages. */
  public List<FeedEvent> listAfter(long position, int limit) {
    throw new UnsupportedOperationException();
  }

  public long lastPosition() {
    throw new UnsupportedOperationException();
  }
}
