package io.ringback.web.console.activity;

import io.ringback.activity.AgentDay;
import io.ringback.activity.AgentDay.StoppedByItself;
import io.ringback.activity.DayAgent;
import io.ringback.activity.Stretch.Kind;
import java.time.Duration;
import java.util.List;

/** One agent's day in the picture of all. */
public record Lane(DayAgent agent, AgentDay day, List<Timeline.Bar> bars, List<Mark> marks) {
  /** Where receiving stopped by itself. */
  public record Mark(StoppedByItself stop, double x) {}

  static Lane of(DayAgent agent, AgentDay day, Timeline timeline) {
    return new Lane(
        agent,
        day,
        timeline.bars(day),
        day.stops().stream().map(stop -> new Mark(stop, timeline.x(stop.at()))).toList());
  }

  public Duration getServing() {
    return day.total(Kind.SERVING);
  }

  public Duration getCalling() {
    return day.total(Kind.CALLING);
  }

  public Duration getAfterCall() {
    return day.total(Kind.AFTER_CALL);
  }
}
