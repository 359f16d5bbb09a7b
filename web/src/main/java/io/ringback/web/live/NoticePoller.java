package io.ringback.web.live;

import io.ringback.cases.CaseEventType;
import io.ringback.notices.AgentMessageService;
import io.ringback.notices.NoticeService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the pages open on this server that there is news of a case, or a message, for their person.
 * There can only be some when the feed has just told of it; what is missed is found by the page
 * when it comes into view.
 */
@ApplicationScoped
public class NoticePoller {
  private static final Logger LOG = Logger.getLogger(NoticePoller.class.getName());
  private static final Set<String> NEWS =
      Set.of(
          CaseEventType.CREATED.feedType().orElseThrow(),
          CaseEventType.REMINDED.feedType().orElseThrow(),
          AgentMessageService.FEED_TYPE);

  private static final int PERIOD_MILLISECONDS = 300;

  /** How long after such an event its notices may still come: announcing them is a timer's work. */
  private static final Duration ANNOUNCED_WITHIN = Duration.ofSeconds(5);

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject NoticeService notices;
  @Inject OpenPages pages;

  private @Nullable ScheduledFuture<?> running;
  private volatile Instant lookUntil = Instant.MIN;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    running =
        scheduler.scheduleWithFixedDelay(
            this::look, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object stopped) {
    if (running != null) running.cancel(true);
  }

  void expect(@Observes FeedAdvanced news) {
    if (news.events().stream().anyMatch(event -> NEWS.contains(event.type())))
      lookUntil = Instant.now().plus(ANNOUNCED_WITHIN);
  }

  /** A failure must not end the schedule; the feed's poller says that the database is away. */
  private void look() {
    if (Instant.now().isAfter(lookUntil)) return;
    try {
      var here = pages.userNames();
      if (!here.isEmpty()) pages.tellOfNotices(notices.listPeopleToTell(here));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Notices cannot be read", e);
    }
  }
}
