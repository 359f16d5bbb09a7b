package io.ringback.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The operation as one viewer may see it, as of one moment.
 *
 * @param dayStartsAt when the viewer's day began
 * @param hours of the viewer's day in order, those to come too
 */
public record Dashboard(
    Instant now, Instant dayStartsAt, List<ListNow> lists, List<HourOfDay> hours) {
  public Dashboard {
    lists = List.copyOf(lists);
    hours = List.copyOf(hours);
  }

  public List<Alarm> alarms() {
    return Alarm.of(lists);
  }

  public long open() {
    return lists.stream().mapToLong(list -> list.counters().open()).sum();
  }

  public long overdue() {
    return lists.stream().mapToLong(ListNow::overdue).sum();
  }

  public DayFigures today() {
    return lists.stream().map(ListNow::today).reduce(DayFigures.NONE, DayFigures::and);
  }

  /** The list whose oldest case waits longest past its due time. */
  public Optional<ListNow> longestOverdue() {
    return lists.stream()
        .filter(list -> list.overdue() > 0 && list.oldestDueAt() != null)
        .min(Comparator.comparing(list -> Objects.requireNonNull(list.oldestDueAt())));
  }
}
