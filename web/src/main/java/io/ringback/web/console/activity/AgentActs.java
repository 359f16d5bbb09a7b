package io.ringback.web.console.activity;

import io.ringback.agents.StopReason;
import io.ringback.allocation.ReceivingService;
import io.ringback.cases.CaseService;
import io.ringback.notices.AgentMessageService;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What those in charge do to agents. The buttons of the board name the agent themselves, by value:
 * rows move while the page is open, and a position would mean somebody else. Who takes a case says
 * from whom: it may have moved on since they looked.
 */
@Named
@RequestScoped
public class AgentActs {
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject ActivityView view;
  @Inject ReceivingService receiving;
  @Inject CaseService cases;
  @Inject AgentMessageService messages;
  @Inject HttpServletRequest request;

  private String text = "";
  private String target = "";

  public @Nullable String stop(String agent) {
    return commands.run(
        () -> receiving.stop(viewer.actor(), agent, StopReason.BY_AGENT),
        "activity.done.stopped",
        view.address(),
        () -> Map.of("agent", agent));
  }

  public @Nullable String free(String callCase) {
    return commands.run(
        () -> cases.takeFrom(viewer.actor(), callCase, posted("from-" + callCase)),
        "activity.done.freed",
        view.address());
  }

  public @Nullable String reassign() {
    return commands.run(
        () -> cases.reassign(viewer.actor(), view.getReassign(), posted("from"), target),
        "activity.done.reassigned",
        view.address(),
        () -> Map.of("agent", target));
  }

  public @Nullable String send() {
    return commands.run(
        () -> messages.send(viewer.actor(), view.getMessage(), text),
        "activity.done.sent",
        view.address(),
        () -> Map.of("agent", view.getMessage()));
  }

  private String posted(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = target == null ? "" : target;
  }
}
