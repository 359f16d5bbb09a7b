package io.ringback.web.console.cases;

import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseService;
import io.ringback.cases.CloseReason;
import io.ringback.cases.table.CaseTableChoices;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody in charge does with one case: give it, free it, close it, open it again. */
@Named
@RequestScoped
public class CaseActsBacking {
  @Inject CasePage page;
  @Inject CaseService cases;
  @Inject CaseTableChoices choices;
  @Inject PageLanguage language;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private String agent = "";
  private String reason = "";
  private String note = "";

  public @Nullable String assign() {
    return run(
        () -> cases.assign(viewer.actor(), page.getId(), given("agent", agent)), "case.assigned");
  }

  public @Nullable String free() {
    return run(() -> cases.unassign(viewer.actor(), page.getId(), null), "case.freed");
  }

  public @Nullable String close() {
    return run(
        () ->
            cases.close(
                viewer.actor(),
                page.getId(),
                null,
                CloseReason.valueOf(given("reason", reason)),
                note.isBlank() ? null : note),
        "case.closed");
  }

  public @Nullable String reopen() {
    return run(
        () -> cases.reopen(viewer.actor(), page.getId(), null, CaseFields.none()), "case.reopened");
  }

  private @Nullable String run(Runnable act, String done) {
    return commands.run(act, done, page.address());
  }

  private static String given(String field, String value) {
    if (value.isBlank()) throw new InvalidFieldException(Violation.of(field, "required"));
    return value;
  }

  /** Members of the case's list, but for who has it now. */
  public List<SelectItem> getAgents() {
    var items = new ArrayList<SelectItem>();
    items.add(new SelectItem("", language.getTexts().get("cases.choose")));
    choices.members(viewer.actor(), page.get().list()).stream()
        .filter(one -> !one.value().equals(page.get().assignee()))
        .forEach(one -> items.add(new SelectItem(one.value(), one.label())));
    return items;
  }

  public String getAgent() {
    return agent;
  }

  public void setAgent(String agent) {
    this.agent = agent;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
