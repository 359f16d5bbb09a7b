package io.ringback.web.console.activity;

import io.ringback.activity.AgentAtWork;
import io.ringback.activity.AgentAtWork.Doing;
import io.ringback.activity.AgentAtWork.Membership;
import io.ringback.activity.CaseInHand;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.web.console.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an agent is doing, in words. */
@Named
@RequestScoped
public class ActivityWords {
  @Inject Wording wording;

  public String doing(AgentAtWork agent) {
    if (agent.doing() == Doing.STOPPED) return wording.say("activity.stop." + agent.stopReason());
    if (agent.doing() == Doing.AWAY || agent.doing() == Doing.AVAILABLE)
      return wording.say("availability." + agent.availability());
    return wording.say("activity.doing." + agent.doing());
  }

  /** From when the clock beside it ticks; null where none does. */
  public @Nullable Instant clockFrom(AgentAtWork agent) {
    var held = agent.held();
    return switch (agent.doing()) {
      case TALKING ->
          agent.talkingSince() != null || held == null ? agent.talkingSince() : held.answeredAt();
      case CALLING ->
          held == null ? null : held.endedAt() != null ? held.endedAt() : held.calledAt();
      case HOLDING -> held == null ? null : held.assignedAt();
      case WAITING -> agent.waitingSince();
      default -> null;
    };
  }

  /** When a state began that lasts longer than clocks tick. */
  public String since(AgentAtWork agent) {
    return agent.since() == null ? "–" : wording.when(agent.since());
  }

  /** The person or number, as far as the viewer may see it, and the list. */
  public String held(AgentAtWork agent) {
    var held = agent.held();
    if (held == null) return "–";
    if (held.id() == null) return wording.say("activity.foreignCase");
    return who(held) + " · " + held.listName();
  }

  private String who(CaseInHand held) {
    if (held.title() != null) return held.title();
    return held.phone() == null
        ? wording.say("activity.noNumber")
        : PhoneNumbers.spaced(held.phone());
  }

  /** The lists that the agent is active on. */
  public String serves(AgentAtWork agent) {
    var active = agent.lists().stream().filter(Membership::active).map(Membership::name);
    var names = active.collect(Collectors.joining(", "));
    return names.isEmpty() ? wording.say("activity.noActiveList") : names;
  }

  public String last(AgentAtWork agent) {
    var last = agent.last();
    if (last == null) return "–";
    var status = wording.in(last.labels());
    var when = wording.when(last.at());
    return status == null ? when : when + " · " + status;
  }

  public String today(AgentAtWork agent) {
    if (agent.saved() == 0) return "–";
    return wording.count(
        "activity.today", agent.saved(), "reached", wording.number(agent.reached()));
  }
}
