package io.ringback.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something about a list that somebody should do something about now. A list raises one alarm, the
 * most serious.
 *
 * @param cases how many cases are concerned
 */
public record Alarm(Kind kind, ListNow list, long cases) {
  /** The most serious first. */
  public enum Kind {
    NOBODY_SERVES_DUE,
    PAUSED_WITH_DUE,
    NOBODY_SERVES_EXPIRING,
    EXPIRES_FASTER
  }

  static Optional<Alarm> of(ListNow list) {
    long expiring = list.counters().expiresIn24Hours();
    if (list.paused()) return raise(Kind.PAUSED_WITH_DUE, list, list.overdue());
    if (list.attending() > 0) {
      boolean tooFast = expiring > list.closedLastDay();
      return raise(Kind.EXPIRES_FASTER, list, tooFast ? expiring : 0);
    }
    return raise(Kind.NOBODY_SERVES_DUE, list, list.overdue())
        .or(() -> raise(Kind.NOBODY_SERVES_EXPIRING, list, expiring));
  }

  private static Optional<Alarm> raise(Kind kind, ListNow list, long cases) {
    return cases == 0 ? Optional.empty() : Optional.of(new Alarm(kind, list, cases));
  }

  static List<Alarm> of(List<ListNow> lists) {
    return lists.stream()
        .flatMap(list -> of(list).stream())
        .sorted(
            Comparator.comparing(Alarm::kind)
                .thenComparing(Comparator.comparingLong(Alarm::cases).reversed()))
        .toList();
  }
}
