package io.ringback.cases.bulk;

import io.ringback.access.Actor;
import io.ringback.agents.Agents;
import io.ringback.cases.CloseReason;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/** Refuses an order that could not be carried out on any case. */
@ApplicationScoped
public class BulkRules {
  @Inject CallbackLists lists;
  @Inject Agents agents;
  @Inject Clock clock;

  void check(Actor actor, BulkOrder order) {
    if (order.value().isBlank()) throw refused("required");
    switch (order.kind()) {
      case ASSIGN -> requireAgent(order.value());
      case RESCHEDULE -> requireFuture(order.value());
      case CLOSE -> requireReason(order.value());
      case MOVE -> requireList(actor, order.value());
    }
  }

  private void requireAgent(String name) {
    try {
      agents.getByName(name);
    } catch (NotFoundException nobody) {
      throw refused("unknown-agent");
    }
  }

  private void requireFuture(String time) {
    try {
      if (!Instant.parse(time).isAfter(clock.now())) throw refused("not-in-future");
    } catch (DateTimeException notOne) {
      throw refused("not-a-time");
    }
  }

  private static void requireReason(String reason) {
    if (Arrays.stream(CloseReason.values()).noneMatch(one -> one.name().equals(reason)))
      throw refused("not-by-hand");
  }

  private void requireList(Actor actor, String key) {
    if (lists.findVisible(actor, key).filter(list -> actor.supervises(list.id())).isEmpty())
      throw refused("unknown-list");
  }

  private static InvalidFieldException refused(String code) {
    return new InvalidFieldException(Violation.of("value", code));
  }
}
