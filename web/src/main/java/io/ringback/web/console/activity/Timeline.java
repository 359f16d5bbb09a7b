package io.ringback.web.console.activity;

import io.ringback.activity.AgentDay;
import io.ringback.activity.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The part of a day in which agents worked, as a picture of {@value #WIDTH} units: from the full
 * hour before to the full hour after, by instants, so that a day of 25 hours has 25.
 */
public final class Timeline {
  static final int WIDTH = 1000;
  private static final double NARROWEST = 2;
  private static final int MORNING = 8;
  private static final Duration WORKING_DAY = Duration.ofHours(8);

  private final Instant start;
  private final Instant end;

  /** A bar of a lane; {@code stretch} says what it is. */
  public record Bar(Stretch stretch, double x, double width) {}

  /** Of days that begin at the instant. */
  Timeline(Collection<AgentDay> days, Instant dayStartsAt, ZoneId zone) {
    var work =
        days.stream()
            .flatMap(day -> day.stretches().stream())
            .filter(stretch -> stretch.kind() != Stretch.Kind.AWAY)
            .toList();
    var morning = dayStartsAt.atZone(zone).withHour(MORNING).toInstant();
    var first = work.stream().map(Stretch::from).min(Instant::compareTo).orElse(morning);
    var last = work.stream().map(Stretch::until).max(Instant::compareTo).orElse(first);
    start = first.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    var hours = Math.max(1, (Duration.between(start, last).toSeconds() + 3599) / 3600);
    end = start.plus(Duration.ofHours(Math.max(hours, work.isEmpty() ? WORKING_DAY.toHours() : 2)));
  }

  /** The hours at its marks, both ends too. */
  public List<Instant> getHours() {
    var hours = new ArrayList<Instant>();
    for (var hour = start; !hour.isAfter(end); hour = hour.plus(Duration.ofHours(1)))
      hours.add(hour);
    return hours;
  }

  /** What of the day falls into the picture; too short to see is drawn as wide as can be seen. */
  List<Bar> bars(AgentDay day) {
    return day.stretches().stream()
        .filter(stretch -> stretch.until().isAfter(start) && stretch.from().isBefore(end))
        .sorted(java.util.Comparator.comparing(Stretch::kind))
        .map(this::bar)
        .toList();
  }

  private Bar bar(Stretch stretch) {
    double from = Math.max(0, x(stretch.from()));
    double until = Math.min(WIDTH, x(stretch.until()));
    return new Bar(stretch, from, Math.max(NARROWEST, until - from));
  }

  double x(Instant at) {
    return (double) WIDTH
        * Duration.between(start, at).toMillis()
        / Duration.between(start, end).toMillis();
  }
}
