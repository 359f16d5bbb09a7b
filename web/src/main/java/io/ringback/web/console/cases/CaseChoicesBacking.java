package io.ringback.web.console.cases;

import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import io.ringback.cases.table.CaseTableChoices;
import io.ringback.cases.table.CaseTableFilter;
import io.ringback.cases.table.Choice;
import io.ringback.cases.table.Standing;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be chosen in the filters of the table; each begins with no choice. */
@Named("caseChoices")
@RequestScoped
public class CaseChoicesBacking {
  @Inject Viewer viewer;
  @Inject PageLanguage language;
  @Inject CaseTableChoices choices;

  public List<SelectItem> getLists() {
    return of(choices.lists(viewer.actor()));
  }

  public List<SelectItem> getAgents() {
    var items = of(choices.agents(viewer.actor()));
    items.add(1, new SelectItem(CaseTableFilter.NOBODY, text("cases.nobody")));
    return items;
  }

  public List<SelectItem> getStatuses() {
    return of(choices.statuses(viewer.actor(), language.getCode()));
  }

  public List<SelectItem> getStandings() {
    return ofConstants(Standing.values(), "cases.state.");
  }

  public List<SelectItem> getReasons() {
    return ofConstants(CloseReason.values(), "cases.reason.");
  }

  /** For an act: somebody has to be chosen. */
  public List<SelectItem> getHolders() {
    return chosen(of(choices.agents(viewer.actor())));
  }

  public List<SelectItem> getListsToMoveTo() {
    return chosen(of(choices.lists(viewer.actor())));
  }

  public List<SelectItem> getReasonsByHand() {
    return chosen(
        ofConstants(
            new CloseReason[] {
              CloseReason.CANCELLED, CloseReason.UNSUCCESSFUL, CloseReason.REACHED_ELSEWHERE
            },
            "cases.reason."));
  }

  private List<SelectItem> chosen(List<SelectItem> items) {
    items.set(0, new SelectItem("", text("cases.choose")));
    return items;
  }

  public List<SelectItem> getSources() {
    return ofConstants(Source.values(), "source.");
  }

  public List<SelectItem> getPriorities() {
    return ofConstants(new String[] {"1", "2", "3", "4", "5"}, "cases.priority.");
  }

  private List<SelectItem> of(List<Choice> given) {
    var items = none();
    given.forEach(choice -> items.add(new SelectItem(choice.value(), choice.label())));
    return items;
  }

  private List<SelectItem> ofConstants(Object[] constants, String key) {
    var items = none();
    Arrays.stream(constants)
        .forEach(one -> items.add(new SelectItem(one.toString(), text(key + one))));
    return items;
  }

  private List<SelectItem> none() {
    var items = new ArrayList<SelectItem>();
    items.add(new SelectItem("", text("cases.any")));
    return items;
  }

  private String text(String key) {
    return language.getTexts().getOrDefault(key, key);
  }
}
