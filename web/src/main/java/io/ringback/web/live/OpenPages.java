package io.ringback.web.live;

import io.ringback.access.ActorLookup;
import io.ringback.access.Role;
import io.ringback.access.UserSessionService;
import io.ringback.agents.AgentQueries;
import io.ringback.allocation.ReceivingService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that are open on this server. */
@ApplicationScoped
public class OpenPages {
  private static final Logger LOG = Logger.getLogger(OpenPages.class.getName());
  private static final int PING_SECONDS = 20;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject ActorLookup actors;
  @Inject AgentQueries agents;
  @Inject ReceivingService receiving;
  @Inject UserSessionService sessions;

  private final Map<String, OpenPage> pages = new ConcurrentHashMap<>();
  private @Nullable ScheduledFuture<?> pinging;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    pinging =
        scheduler.scheduleWithFixedDelay(
            this::pingAll, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object stopped) {
    if (pinging != null) pinging.cancel(true);
  }

  void tell(@Observes FeedAdvanced news) {
    pages.values().forEach(page -> page.tell(news.events(), actors));
  }

  Set<String> userNames() {
    return pages.values().stream().map(OpenPage::userName).collect(Collectors.toSet());
  }

  void tellOfNotices(Set<String> people) {
    pages.values().stream()
        .filter(page -> people.contains(page.userName()))
        .forEach(OpenPage::tellOfNotices);
  }

  void add(Session socket, String userName, String token) {
    actors
        .findUser(userName)
        .ifPresent(actor -> pages.put(socket.getId(), new OpenPage(socket, actor, token)));
  }

  void remove(Session socket) {
    pages.remove(socket.getId());
  }

  /** The page was heard of: so was its agent, and while they receive their session goes on. */
  void heard(Session socket) {
    var page = pages.get(socket.getId());
    if (page == null) return;
    try {
      var user =
          actors.findUser(page.userName()).filter(found -> found.roles().contains(Role.AGENT));
      user.ifPresent(actor -> receiving.heartbeat(actor, actor.name()));
      user.filter(actor -> agents.get(actor, actor.name()).receiving())
          .ifPresent(actor -> sessions.touch(page.token()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A heartbeat was not noted; the next one comes soon", e);
    }
  }

  /** A page whose session has ended is let go: it must not go on as the agent's heartbeat. */
  private void pingAll() {
    for (var page : pages.values()) {
      try {
        if (sessions.find(page.token()).isPresent()) page.ping();
        else page.close();
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, "A page could not be asked", e);
      }
    }
  }
}
