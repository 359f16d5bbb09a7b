package io.ringback.dashboard;

import io.ringback.access.Actor;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the dashboard: three statements, however many lists and cases there are (CONS-1). */
@Stateless
public class DashboardQueries {
  private static final String QUARTERS =
      "SELECT quarter_at, "
          + DayFigures.SUMS
          + """
            , sum(open_cases) AS open FROM list_quarter
            WHERE quarter_at >= ?1 AND list_id = ANY (CAST(?2 AS bigint[])) GROUP BY quarter_at ORDER BY quarter_at
            """;

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject ListsNowReading lists;

  /**
   * The lists that the viewer is in charge of or watches.
   *
   * @param zone whose day it is: the viewer's (USER-2)
   */
  public Dashboard read(Actor.User viewer, ZoneId zone) {
    var now = clock.now();
    var dayStartsAt = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    var mine =
        lists.listAll(dayStartsAt).stream().filter(list -> viewer.oversees(list.id())).toList();
    var dayEndsAt = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    return new Dashboard(now, dayStartsAt, mine, hours(mine, dayStartsAt, dayEndsAt, zone));
  }

  private List<HourOfDay> hours(
      List<ListNow> mine, Instant dayStartsAt, Instant dayEndsAt, ZoneId zone) {
    var ids =
        mine.stream()
            .map(list -> String.valueOf(list.id()))
            .collect(Collectors.joining(",", "{", "}"));
    return byHour(sql.list(QUARTERS, dayStartsAt, ids), dayStartsAt, dayEndsAt, zone);
  }

  /** An hour of the zone begins where its clocks say so, which is not everywhere at UTC's. */
  static List<HourOfDay> byHour(
      List<Row> quarters, Instant dayStartsAt, Instant dayEndsAt, ZoneId zone) {
    var figures = new HashMap<Instant, DayFigures>();
    var open = new HashMap<Instant, Long>();
    for (var quarter : quarters) {
      var hour = startOfHour(quarter.instant("quarter_at"), zone);
      figures.merge(hour, DayFigures.of(quarter), DayFigures::and);
      var lastLook = quarter.findLong("open");
      if (lastLook != null) open.put(hour, lastLook);
    }
    var hours = new ArrayList<HourOfDay>();
    for (var hour = startOfHour(dayStartsAt, zone);
        hour.isBefore(dayEndsAt);
        hour = next(hour, zone)) hours.add(hour(hour, figures.get(hour), open.get(hour)));
    return hours;
  }

  private static HourOfDay hour(
      Instant startsAt, @Nullable DayFigures figures, @Nullable Long open) {
    return new HourOfDay(startsAt, figures == null ? DayFigures.NONE : figures, open);
  }

  /** Where the clocks go back by half an hour, that hour lasts for one and a half. */
  private static Instant next(Instant hour, ZoneId zone) {
    var next = startOfHour(hour.plus(1, ChronoUnit.HOURS), zone);
    return next.isAfter(hour) ? next : startOfHour(hour.plus(2, ChronoUnit.HOURS), zone);
  }

  private static Instant startOfHour(Instant at, ZoneId zone) {
    return at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
  }
}
