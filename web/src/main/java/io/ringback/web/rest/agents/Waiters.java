package io.ringback.web.rest.agents;

import io.ringback.cases.CaseQueries;
import io.ringback.web.rest.cases.CaseJson;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everybody on this member who waits for a case. Several times a second one query asks which of
 * their agents are offered one, by whichever member: however many wait, it is one thread and one
 * query. Asking also finds what no event told of.
 */
@ApplicationScoped
public class Waiters {
  private static final Logger LOG = Logger.getLogger(Waiters.class.getName());
  private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> looking;

  @Inject CaseQueries cases;
  @Resource ManagedScheduledExecutorService clock;
  @Resource ManagedExecutorService threads;

  @PostConstruct
  void start() {
    looking =
        clock.scheduleWithFixedDelay(
            this::look, 0, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  void add(Waiter waiter) {
    waiting.add(waiter);
  }

  /** A failure that got out would end the looking for good. */
  private void look() {
    try {
      if (!waiting.isEmpty()) answerThoseWithACase();
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "Waiting clients could not be looked after; the next look tries again", e);
    } finally {
      long now = System.nanoTime();
      take(waiter -> waiter.isOver(now))
          .forEach(waiter -> threads.execute(() -> answerNothing(waiter)));
    }
  }

  private void answerThoseWithACase() {
    var offered =
        cases.listOffered(waiting.stream().map(Waiter::agent).collect(Collectors.toSet()));
    take(waiter -> offered.contains(waiter.agent()))
        .forEach(waiter -> threads.execute(() -> answer(waiter)));
  }

  /** Whoever takes a waiter out answers it: nobody is answered twice. */
  private List<Waiter> take(Predicate<Waiter> which) {
    return List.copyOf(waiting).stream().filter(which).filter(waiting::remove).toList();
  }

  private void answer(Waiter waiter) {
    try {
      var offered = cases.findOffered(waiter.actor(), waiter.agent());
      if (offered.isPresent()) waiter.response().resume(CaseJson.of(offered.get()));
      else add(waiter);
    } catch (RuntimeException e) {
      waiter.response().resume(e);
    }
  }

  private static void answerNothing(Waiter waiter) {
    waiter.response().resume(Response.noContent().build());
  }

  @PreDestroy
  void stop() {
    if (looking != null) looking.cancel(false);
    take(waiter -> true).forEach(Waiters::answerNothing);
  }
}
