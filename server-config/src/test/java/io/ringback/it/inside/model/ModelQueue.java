package io.ringback.it.inside.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who gets which case next: the strict order, told as simply as it can be. */
final class ModelQueue {
  static final long AUTO_STOP = 120;

  private static final Comparator<ModelCase> ORDER =
      Comparator.<ModelCase>comparingInt(c -> c.priority)
          .thenComparingLong(c -> c.order)
          .thenComparingInt(c -> c.number);

  private final List<ModelCase> cases;
  private final List<ModelAgent> agents;
  private final Hands hands;

  ModelQueue(List<ModelCase> cases, List<ModelAgent> agents, Hands hands) {
    this.cases = cases;
    this.agents = agents;
    this.hands = hands;
  }

  Optional<ModelCase> offeredTo(ModelAgent agent) {
    return cases.stream().filter(c -> c.isHeldBy(agent) && c.offered).findFirst();
  }

  Optional<ModelCase> takeNext(ModelAgent agent, long now) {
    var best =
        cases.stream()
            .filter(c -> c.isReady() && c.list.serves(agent.number) && c.expires > now)
            .filter(c -> !isPassedOver(c, agent, now))
            .min(ORDER);
    best.ifPresent(
        c -> {
          if (!hands.take(c, agent))
            throw new IllegalStateException("ready, and in a hand: " + c.line());
          c.give(agent, true, now);
          c.autoStop = now + AUTO_STOP;
        });
    return best;
  }

  private boolean isPassedOver(ModelCase c, ModelAgent agent, long now) {
    return c.passedOver == agent
        && c.passedOverUntil > now
        && agents.stream()
            .anyMatch(a -> a != agent && a.receiving && c.list.active.contains(a.number));
  }

  /** Cases that became ready go to agents who wait, the longest-waiting first. */
  void handOut(long now) {
    agents.stream()
        .filter(a -> a.receiving && offeredTo(a).isEmpty())
        .sorted(
            Comparator.<ModelAgent>comparingLong(a -> a.waitingSince)
                .thenComparingInt(a -> a.number))
        .toList()
        .forEach(a -> takeNext(a, now));
  }
}
