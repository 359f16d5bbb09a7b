package io.ringback.web.console.activity;

import io.ringback.activity.AgentAtWork;
import io.ringback.activity.AgentDay;
import io.ringback.activity.AgentDayQueries;
import io.ringback.activity.DayAgent;
import io.ringback.activity.Stretch;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day of the agents on the board, and of a past day also of those who have left it. */
@Named
@RequestScoped
public class DaysBacking {
  @Inject Viewer viewer;
  @Inject ActivityView view;
  @Inject ActivityBacking board;
  @Inject AgentDayQueries queries;
  @Inject Wording wording;

  private @Nullable Timeline timeline;
  private List<Lane> lanes = List.of();

  public Timeline getTimeline() {
    if (timeline == null) {
      var zone = wording.zone();
      var agents = agents();
      var days =
          queries.read(
              viewer.actor(), agents.stream().map(DayAgent::id).toList(), view.date(), zone);
      var drawn = new Timeline(days.values(), view.date().atStartOfDay(zone).toInstant(), zone);
      lanes = lanes(agents, days, drawn);
      timeline = drawn;
    }
    return timeline;
  }

  /** Who has left comes after the last page of the board. */
  private List<DayAgent> agents() {
    var shown = board.getAgents().stream().map(DayAgent::of);
    return view.isToday() || view.getPage() < board.getPages()
        ? shown.toList()
        : Stream.concat(shown, gone()).toList();
  }

  private Stream<DayAgent> gone() {
    var present =
        board.getBoard().agents().stream().map(AgentAtWork::id).collect(Collectors.toSet());
    return queries.listAgents(viewer.actor(), view.getList(), view.date(), wording.zone()).stream()
        .filter(agent -> !present.contains(agent.id()))
        .filter(agent -> view.asksFor(agent.name(), agent.displayName()));
  }

  private List<Lane> lanes(List<DayAgent> agents, Map<Long, AgentDay> days, Timeline drawn) {
    return agents.stream()
        .flatMap(
            agent -> Stream.ofNullable(days.get(agent.id())).map(day -> Lane.of(agent, day, drawn)))
        .filter(lane -> lane.day().hasWork() || lane.agent().name().equals(view.getAgent()))
        .toList();
  }

  public List<Lane> getLanes() {
    getTimeline();
    return lanes;
  }

  /** Of the one agent looked at: each stretch, the latest first. */
  public List<Stretch> getStretches() {
    if (view.getAgent().isEmpty()) return List.of();
    return getLanes().stream()
        .flatMap(lane -> lane.day().stretches().stream())
        .sorted(Comparator.comparing(Stretch::from).reversed())
        .toList();
  }

  /** "08:12–09:40 serving", on a bar. */
  public String title(Stretch stretch) {
    var what = wording.say("activity.stretch." + stretch.kind());
    var list = stretch.listName() == null ? "" : " · " + stretch.listName();
    return wording.clock(stretch.from()) + "–" + wording.clock(stretch.until()) + " " + what + list;
  }

  /** The whole lane for those who do not see it. */
  public String summary(Lane lane) {
    return wording.say(
        "activity.lane",
        "agent",
        lane.agent().displayName(),
        "serving",
        wording.period(lane.getServing()),
        "calling",
        wording.period(lane.getCalling()),
        "handled",
        lane.day().handled());
  }

  public LocalDate getDayBefore() {
    return view.date().minusDays(1);
  }

  public LocalDate getDayAfter() {
    return view.date().plusDays(1);
  }
}
