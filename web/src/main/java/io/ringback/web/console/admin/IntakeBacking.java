package io.ringback.web.console.admin;

import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.persistence.PageRequest;
import io.ringback.telephony.IntakeOutcome;
import io.ringback.telephony.PbxEventQueries;
import io.ringback.telephony.PbxEventService;
import io.ringback.telephony.PbxEventView;
import io.ringback.telephony.rules.IntakeRule;
import io.ringback.telephony.rules.IntakeRuleBook;
import io.ringback.telephony.rules.IntakeRuleService;
import io.ringback.telephony.rules.IntakeRuleService.PossibleRequest;
import io.ringback.telephony.rules.IntakeRuleSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which list a request goes to that comes by the PBX, and those that no rule took. */
@Named
@RequestScoped
public class IntakeBacking {
  private static final int EVENTS = 50;
  private static final String PAGE = "/console/admin/intake";

  @Inject IntakeRuleService service;
  @Inject PbxEventQueries events;
  @Inject PbxEventService pbx;
  @Inject CallbackListService listService;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private List<IntakeRule> rules = List.of();
  private List<PbxEventView> unmapped = List.of();
  private List<ListSettings> lists = List.of();
  private @Nullable IntakeRule met;

  private String event = "";
  private String queue = "";
  private String to = "";
  private String list = "";

  @PostConstruct
  void load() {
    only.check();
    rules = new IntakeRuleBook(service.listAll(viewer.actor())).inOrder();
    lists = listService.listAll(viewer.actor());
    unmapped =
        events.list(viewer.actor(), IntakeOutcome.UNMAPPED, new PageRequest(null, EVENTS)).items();
    if (isTriedOut())
      met =
          service
              .tryOut(
                  viewer.actor(),
                  new PossibleRequest(asked("event"), orNull(asked("queue")), orNull(asked("to"))))
              .orElse(null);
  }

  public @Nullable String save() {
    var rule = new IntakeRuleSettings(orNull(event), orNull(queue), orNull(to), list);
    return commands.run(() -> service.put(viewer.actor(), rule), "intake.saved", PAGE);
  }

  public @Nullable String remove(String id) {
    return commands.run(() -> service.delete(viewer.actor(), id), "intake.removed", PAGE);
  }

  public @Nullable String replay(String id) {
    return commands.run(() -> pbx.replay(viewer.actor(), id), "intake.replayed", PAGE);
  }

  /** All that are shown, each by itself: one that still meets no rule stays. */
  public @Nullable String replayAll() {
    return commands.run(
        () -> unmapped.forEach(shown -> pbx.replay(viewer.actor(), shown.id())),
        "intake.replayed",
        PAGE);
  }

  public boolean isTriedOut() {
    return !asked("event").isEmpty();
  }

  /** The rule that the tried request meets, null when none. */
  public @Nullable IntakeRule getMet() {
    return met;
  }

  /** What stands in a field of the try-out. */
  public String asked(String name) {
    return Asked.text(request, name);
  }

  public List<String> getKinds() {
    return List.of("missed", "dropped", "overflow", "ivr");
  }

  public List<IntakeRule> getRules() {
    return rules;
  }

  public List<PbxEventView> getUnmapped() {
    return unmapped;
  }

  public List<ListSettings> getLists() {
    return lists;
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
