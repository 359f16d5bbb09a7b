package io.ringback.web.console.cases;

import io.ringback.cases.CaseService;
import io.ringback.cases.StaleCaseException;
import io.ringback.web.console.Commands;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that changes a case. It knows what it began with, so that only what was typed over is
 * changed, and a change that somebody else made meanwhile shows beside the field (CASE-5).
 */
@Named("caseEdit")
@RequestScoped
public class CaseEditBacking {
  @Inject CasePage page;
  @Inject CaseService cases;
  @Inject CaseChoicesBacking choices;
  @Inject Wording wording;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> seen = new LinkedHashMap<>();
  private final Map<String, String> theirs = new LinkedHashMap<>();
  private int version;

  @PostConstruct
  void read() {
    var callCase = page.get();
    var now = CaseForm.texts(callCase, wording.zone());
    values.putAll(now);
    CaseForm.FIELDS.forEach(field -> seen.put(field, posted(field, now)));
    version = postedVersion(callCase.editVersion());
  }

  private String posted(String field, Map<String, String> now) {
    var given = request.getParameter("seen-" + field);
    return given == null ? String.valueOf(now.get(field)) : given;
  }

  private int postedVersion(int now) {
    var given = request.getParameter("version");
    return given != null && given.matches("\\d{1,9}") ? Integer.parseInt(given) : now;
  }

  public @Nullable String save() {
    return commands.run(this::store, "case.edited", page.address());
  }

  private void store() {
    try {
      cases.edit(viewer.actor(), page.getId(), version, form().changes());
    } catch (StaleCaseException collision) {
      meet();
      throw collision;
    }
  }

  private CaseForm form() {
    return new CaseForm(values, seen, wording.zone());
  }

  /** Shows what somebody else changed, and takes it over where nothing was typed. */
  private void meet() {
    page.forget();
    var now = CaseForm.texts(page.get(), wording.zone());
    for (var field : CaseForm.FIELDS) {
      var stored = String.valueOf(now.get(field));
      if (!stored.equals(seen.get(field))) theirs.put(field, stored);
      if (!form().isTyped(field)) values.put(field, stored);
      seen.put(field, stored);
    }
    version = page.get().editVersion();
  }

  public List<String> getFields() {
    return CaseForm.FIELDS;
  }

  public Map<String, String> getValues() {
    return values;
  }

  public Map<String, String> getSeen() {
    return seen;
  }

  /** What somebody else has changed meanwhile, by field. */
  public Map<String, String> getTheirs() {
    return theirs;
  }

  /** That, as it is said beside the field. */
  public String now(String field) {
    var value = theirs.getOrDefault(field, "");
    var shown = field.endsWith("At") ? value.replace('T', ' ') : value;
    return wording.say("edit.now", "value", shown.isEmpty() ? "–" : shown);
  }

  /** Where it may be moved to. */
  public List<SelectItem> getLists() {
    return choices.getListsToMoveTo().stream().skip(1).toList();
  }

  public List<SelectItem> getPriorities() {
    return choices.getPriorities().stream().skip(1).toList();
  }

  public int getVersion() {
    return version;
  }
}
