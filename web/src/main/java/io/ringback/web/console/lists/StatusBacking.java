package io.ringback.web.console.lists;

import io.ringback.classification.Labels;
import io.ringback.errors.NotFoundException;
import io.ringback.lists.BuiltInStatus;
import io.ringback.lists.Closes;
import io.ringback.lists.HandlingStatusService;
import io.ringback.lists.ListChangedMeanwhileException;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.StatusSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One result of a call: a new one, or one to adjust. */
@Named
@RequestScoped
public class StatusBacking {
  @Inject ListPage page;
  @Inject HandlingStatusService statuses;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject ListWording wording;
  @Inject PageLanguage language;
  @Inject HttpServletRequest request;

  private @Nullable String code;
  private Map<String, Object> values = new LinkedHashMap<>();
  private String seen = "";
  private @Nullable StatusSettings theirs;

  @PostConstruct
  void read() {
    code = request.getParameter("status");
  }

  public void load() {
    var status = isUnsaved() ? ListDefaults.status("") : stored();
    values = StatusText.read(status);
    seen = isUnsaved() ? "" : StatusText.write(status);
  }

  public boolean isUnsaved() {
    return code == null || code.isEmpty();
  }

  public boolean isBuiltIn() {
    return code != null && BuiltInStatus.findByCode(code).isPresent();
  }

  public boolean isAlwaysActive() {
    return BuiltInStatus.OTHER.name().equals(code);
  }

  public String getName() {
    return Labels.in(language.getCode(), stored().labels());
  }

  public @Nullable String save() {
    return commands.run(
        () -> wording.inForm(this::store), "list.status.saved", page.address("statuses"));
  }

  private void store() {
    var list = page.getSettings().key();
    if (isUnsaved()) statuses.add(viewer.actor(), list, added());
    else adjust(list);
  }

  private StatusSettings added() {
    var form = new HashMap<>(values);
    form.computeIfPresent("code", (name, typed) -> typed.toString().isBlank() ? newCode() : typed);
    return StatusText.status(form);
  }

  private String newCode() {
    var taken =
        page.getSettings().statuses().stream()
            .map(StatusSettings::code)
            .collect(Collectors.toSet());
    var name =
        Labels.LANGUAGES.stream()
            .map(tongue -> values.getOrDefault("labels_" + tongue, "").toString())
            .filter(label -> !label.isBlank())
            .findFirst()
            .orElse("");
    return Codes.ofStatus(name, taken);
  }

  private void adjust(String list) {
    try {
      statuses.adjust(viewer.actor(), list, StatusText.parse(seen), adjusted());
    } catch (ListChangedMeanwhileException collision) {
      page.forget();
      theirs = stored();
      seen = StatusText.write(theirs);
      throw collision;
    }
  }

  /** What a built-in one keeps is not in the form. */
  private StatusSettings adjusted() {
    var form = StatusText.read(StatusText.parse(seen));
    form.putAll(values);
    form.put("code", String.valueOf(code));
    if (!Closes.NO.name().equals(form.get("closes"))) form.put("delay", "");
    return StatusText.status(form);
  }

  public @Nullable String remove() {
    var list = page.getSettings().key();
    return commands.run(
        () -> statuses.remove(viewer.actor(), list, String.valueOf(code)),
        "list.status.removed",
        page.address("statuses"));
  }

  private StatusSettings stored() {
    return find().orElseThrow(() -> new NotFoundException("status", String.valueOf(code)));
  }

  private Optional<StatusSettings> find() {
    return page.getSettings().statuses().stream()
        .filter(status -> status.code().equals(code))
        .findFirst();
  }

  /** As somebody else saved it meanwhile. */
  public @Nullable StatusSettings getTheirs() {
    return theirs;
  }

  public Map<String, Object> getValues() {
    return values;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  public @Nullable String getCode() {
    return code;
  }
}
