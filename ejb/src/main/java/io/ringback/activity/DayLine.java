package io.ringback.activity;

import io.ringback.activity.AgentDay.StoppedByItself;
import io.ringback.agents.AgentEventType;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws one agent's day from what happened: told in the order of time, clipped to the day, and open
 * at its end only up to now.
 */
final class DayLine {
  private static final Set<StopReason> BY_ITSELF =
      EnumSet.of(StopReason.AUTO_STOP, StopReason.AFTER_CALL, StopReason.CONNECTION_LOST);

  private final long agent;
  private final Instant start;
  private final Instant end;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<StoppedByItself> stops = new ArrayList<>();
  private @Nullable Instant servingSince;
  private @Nullable Instant awaySince;
  private long handled;

  /** The day so far; nobody knows yet what comes after now. */
  DayLine(long agent, Instant start, Instant end, Instant now) {
    this.agent = agent;
    this.start = start;
    this.end = end.isAfter(now) ? now : end;
  }

  /** How the agent entered the day. A new user is Offwork. */
  void begins(boolean receiving, @Nullable Availability availability) {
    servingSince = receiving ? start : null;
    awaySince = availability == null || !availability.allowsReceiving() ? start : null;
  }

  void switched(AgentEventType type, Instant at, @Nullable StopReason reason) {
    if (type == AgentEventType.RECEIVING_STARTED) {
      if (servingSince == null) servingSince = at;
      return;
    }
    add(Stretch.Kind.SERVING, servingSince, at);
    servingSince = null;
    if (reason != null && BY_ITSELF.contains(reason)) stops.add(new StoppedByItself(at, reason));
  }

  void becomes(Availability availability, Instant at) {
    if (!availability.allowsReceiving()) {
      if (awaySince == null) awaySince = at;
      return;
    }
    add(Stretch.Kind.AWAY, awaySince, at);
    awaySince = null;
  }

  /**
   * A call, and what was left to write after it. Where nobody reported its end it lasted until it
   * was saved.
   */
  void called(Call call) {
    var done = call.doneAt() == null ? end : call.doneAt();
    var over = call.endedAt() == null || call.endedAt().isAfter(done) ? done : call.endedAt();
    add(call, Stretch.Kind.CALLING, call.startedAt(), over);
    add(call, Stretch.Kind.AFTER_CALL, over, done);
    var saved = call.savedAt();
    if (saved != null && !saved.isBefore(start) && !saved.isAfter(end)) handled++;
  }

  AgentDay drawn() {
    add(Stretch.Kind.SERVING, servingSince, end);
    add(Stretch.Kind.AWAY, awaySince, end);
    stretches.sort(Comparator.comparing(Stretch::from).thenComparing(Stretch::kind));
    return new AgentDay(agent, stretches, stops, handled);
  }

  private void add(Stretch.Kind kind, @Nullable Instant from, Instant until) {
    if (from != null && from.isBefore(until)) stretches.add(Stretch.of(kind, from, until));
  }

  private void add(Call call, Stretch.Kind kind, Instant from, Instant until) {
    var first = from.isBefore(start) ? start : from;
    var last = until.isAfter(end) ? end : until;
    if (first.isBefore(last))
      stretches.add(new Stretch(kind, first, last, call.caseId(), call.listName(), call.status()));
  }

  /**
   * One call of the agent.
   *
   * @param savedAt null when it was not
   * @param doneAt saved or given up; null while it goes on
   */
  record Call(
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant savedAt,
      @Nullable Instant doneAt,
      @Nullable String caseId,
      @Nullable String listName,
      @Nullable String status) {}
}
