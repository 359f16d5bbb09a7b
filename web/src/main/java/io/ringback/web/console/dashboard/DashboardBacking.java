package io.ringback.web.console.dashboard;

import io.ringback.activity.AgentAtWork;
import io.ringback.activity.AgentBoard;
import io.ringback.activity.AgentBoardQueries;
import io.ringback.dashboard.Alarm;
import io.ringback.dashboard.Dashboard;
import io.ringback.dashboard.DashboardQueries;
import io.ringback.dashboard.DayFigures;
import io.ringback.dashboard.HourOfDay;
import io.ringback.dashboard.ListNow;
import io.ringback.web.console.Wording;
import io.ringback.web.console.dashboard.Chart.Series;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The console's first page. */
@Named
@RequestScoped
public class DashboardBacking {
  private static final int AGENTS_SHOWN = 12;
  private static final int ALARMS_SHOWN = 6;
  private static final int WORK_BEGINS = 8;
  private static final int WORK_ENDS = 17;

  @Inject Viewer viewer;
  @Inject Wording wording;
  @Inject DashboardQueries dashboards;
  @Inject AgentBoardQueries boards;

  private Dashboard now = new Dashboard(Instant.EPOCH, Instant.EPOCH, List.of(), List.of());
  private AgentBoard board = new AgentBoard(Instant.EPOCH, List.of());
  private List<HourOfDay> hours = List.of();

  @PostConstruct
  void load() {
    var zone = viewer.getProfile().timeZone();
    now = dashboards.read(viewer.actor(), zone);
    board = boards.read(viewer.actor(), zone);
    hours = workingHours(now.hours(), zone);
  }

  /** The night is shown only when something happened in it. */
  static List<HourOfDay> workingHours(List<HourOfDay> day, ZoneId zone) {
    return day.stream()
        .filter(
            hour -> {
              int clock = hour.startsAt().atZone(zone).getHour();
              return isBusy(hour.figures()) || (clock >= WORK_BEGINS && clock < WORK_ENDS);
            })
        .toList();
  }

  private static boolean isBusy(DayFigures figures) {
    return figures.requests() + figures.savedCalls() + figures.done() + figures.expired() > 0;
  }

  public Dashboard getNow() {
    return now;
  }

  public List<Alarm> getAlarms() {
    return now.alarms().stream().limit(ALARMS_SHOWN).toList();
  }

  public int getFurtherAlarms() {
    return Math.max(0, now.alarms().size() - ALARMS_SHOWN);
  }

  public AgentBoard getBoard() {
    return board;
  }

  /** Those with something to see, the busiest first. */
  public List<AgentAtWork> getAgents() {
    return board.agents().stream()
        .sorted(Comparator.comparing(AgentAtWork::doing))
        .limit(AGENTS_SHOWN)
        .toList();
  }

  public List<HourOfDay> getHours() {
    return hours;
  }

  public boolean isToCome(HourOfDay hour) {
    return hour.startsAt().isAfter(now.now());
  }

  public List<Chart> getCharts() {
    return List.of(
        Chart.grouped(
            "requests",
            hours,
            List.of(
                new Series("requests", hour -> hour.figures().requests()),
                new Series("calls", hour -> hour.figures().savedCalls()))),
        Chart.stacked(
            "outcome",
            hours,
            List.of(
                new Series("succeeded", hour -> hour.figures().succeeded()),
                new Series("failed", hour -> hour.figures().failed()),
                new Series("otherwise", hour -> hour.figures().closedOtherwise()),
                new Series("expired", hour -> hour.figures().expired()))),
        Chart.grouped(
            "waiting",
            hours,
            List.of(new Series("waiting", hour -> hour.open() == null ? 0 : hour.open()))));
  }

  public @Nullable ListNow getLongestOverdue() {
    return now.longestOverdue().orElse(null);
  }

  public String words(Alarm alarm) {
    return wording.count(
        "dashboard.alarm." + alarm.kind(),
        alarm.cases(),
        "list",
        alarm.list().name(),
        "closed",
        wording.number(alarm.list().closedLastDay()));
  }

  /** Where something can be done about it. */
  public String remedy(Alarm alarm) {
    var page =
        switch (alarm.kind()) {
          case PAUSED_WITH_DUE -> "/console/lists/list";
          case NOBODY_SERVES_DUE, NOBODY_SERVES_EXPIRING -> "/console/lists/members";
          case EXPIRES_FASTER -> "/console/activity";
        };
    return page + "?list=" + alarm.list().key();
  }

  /** Only an administrator opens a paused list again. */
  public boolean mayRemedy(Alarm alarm) {
    return alarm.kind() == Alarm.Kind.PAUSED_WITH_DUE
        ? viewer.actor().seesAllLists()
        : viewer.actor().supervises(alarm.list().id());
  }

  /** "47 min late", "due 15:10", or that nothing waits. */
  public String oldest(ListNow list) {
    var due = list.oldestDueAt();
    if (due == null) return "–";
    return due.isBefore(now.now())
        ? wording.say("dashboard.late", "period", wording.since(due))
        : wording.say("dashboard.due", "when", wording.when(due));
  }

  /** How the list stands, in a word: the last part of a text's key. */
  public String state(ListNow list) {
    if (list.paused()) return "paused";
    if (list.attending() == 0 && list.counters().open() > 0) return "nobodyServing";
    if (list.today().firstCalls() == 0) return "noCallsYet";
    return "onTime";
  }

  public String tone(ListNow list) {
    return switch (state(list)) {
      case "paused" -> "soon";
      case "nobodyServing" -> list.overdue() > 0 ? "late" : "soon";
      case "onTime" -> "call";
      default -> "";
    };
  }
}
