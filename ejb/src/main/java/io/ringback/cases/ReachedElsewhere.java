package io.ringback.cases;

import io.ringback.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * What becomes of a case whose person was reached in another call (REL-4): the list ignores it,
 * flags the case or closes it. One that somebody holds is never closed under their hands: it is
 * flagged.
 */
@ApplicationScoped
public class ReachedElsewhere {
  @Inject CaseRepository cases;

  /**
   * @param open locked by the caller
   * @param at when the person was reached; a later request is another matter
   */
  public void reached(CallCase open, Actor actor, Instant at, Instant now) {
    if (!open.isOpen() || open.requestedAt().isAfter(at) || !actor.sees(open.list().id())) return;
    switch (open.list().numberReached()) {
      case IGNORE -> {}
      case FLAG -> flag(open, actor, at, now);
      case CLOSE -> {
        if (open.assignee().isPresent()) flag(open, actor, at, now);
        else close(open, actor, now);
      }
    }
  }

  private void flag(CallCase open, Actor actor, Instant at, Instant now) {
    open.reachedElsewhere(at);
    var holder = open.assignee().orElse(null);
    open.record(
        CaseEvent.of(
            CaseEventType.NUMBER_REACHED, now, actor.label(), holder, "at", at.toString()));
    cases.store(open);
  }

  private void close(CallCase open, Actor actor, Instant now) {
    open.close(CloseReason.REACHED_ELSEWHERE, null, now);
    open.record(CaseEvent.closed(now, actor.label(), null, CloseReason.REACHED_ELSEWHERE, null));
    cases.store(open);
  }
}
