package io.ringback.web.live;

import io.ringback.feed.FeedQueries;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feed for this server and tells whoever waits here. It starts at the end of the feed:
 * pages read the true state when they connect, so nothing earlier is missed.
 */
@ApplicationScoped
public class LivePoller {
  private static final Logger LOG = Logger.getLogger(LivePoller.class.getName());
  private static final int PERIOD_MILLISECONDS = 150;
  private static final int MOST_AT_ONCE = 500;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject FeedQueries feed;
  @Inject Event<FeedAdvanced> advanced;

  private @Nullable ScheduledFuture<?> running;
  private long position = -1;
  private boolean failing;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    running =
        scheduler.scheduleWithFixedDelay(
            this::look, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object stopped) {
    if (running != null) running.cancel(true);
  }

  /** A failure must not end the schedule; it is logged once, until a look succeeds again. */
  private void look() {
    try {
      if (position < 0) position = feed.lastPosition();
      while (tellNew() == MOST_AT_ONCE) {}
      if (failing) LOG.info("The feed can be read again; pages are live");
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) LOG.log(Level.WARNING, "The feed cannot be read; pages poll until it can", e);
      failing = true;
    }
  }

  private int tellNew() {
    var events = feed.listAfter(position, MOST_AT_ONCE);
    if (events.isEmpty()) return 0;
    advanced.fire(new FeedAdvanced(events));
    position = events.get(events.size() - 1).position();
    return events.size();
  }
}
