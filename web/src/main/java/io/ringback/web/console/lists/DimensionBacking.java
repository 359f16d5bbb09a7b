package io.ringback.web.console.lists;

import io.ringback.classification.Dimension;
import io.ringback.classification.DimensionsConverter;
import io.ringback.classification.Labels;
import io.ringback.errors.ErrorTexts;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.lists.DimensionService;
import io.ringback.lists.ListChangedMeanwhileException;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One question about a call with its choices: a new one, or one to change. */
@Named
@RequestScoped
public class DimensionBacking {
  private static final DimensionsConverter JSON = new DimensionsConverter();

  @Inject ListPage page;
  @Inject DimensionService dimensions;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject ListWording wording;
  @Inject PageLanguage language;
  @Inject HttpServletRequest request;

  private @Nullable String code;
  private String newCode = "";
  private Map<String, String> labels = new LinkedHashMap<>();
  private boolean mandatory;
  private boolean multiple;
  private ChoiceRows given = ChoiceRows.none();
  private List<ChoiceRow> rows = List.of();
  private String seen = "";
  private @Nullable Dimension theirs;

  @PostConstruct
  void read() {
    code = request.getParameter("dimension");
    given = ChoiceRows.read(request);
    // a repetition that was asked for its lines once goes on with the same list after a refusal
    rows = ChoiceRows.withSpare(given.rows());
  }

  public void load() {
    if (!isUnsaved()) show(stored());
  }

  private void show(Dimension dimension) {
    labels = new LinkedHashMap<>(dimension.labels());
    mandatory = dimension.mandatory();
    multiple = dimension.multiple();
    rows = ChoiceRows.withSpare(ChoiceRows.of(dimension.choices()));
    seen = write(dimension);
  }

  public boolean isUnsaved() {
    return code == null || code.isEmpty();
  }

  public String getName() {
    return Labels.in(language.getCode(), stored().labels());
  }

  public @Nullable String save() {
    return commands.run(this::store, "list.dimension.saved", page.address("classification"));
  }

  private void store() {
    try {
      wording.inForm(() -> store(wanted()));
    } catch (InvalidFieldException refusal) {
      throw new InvalidFieldException(markRows(refusal.violations()));
    }
  }

  private void store(Dimension wanted) {
    var list = page.getSettings().key();
    if (isUnsaved()) {
      dimensions.add(viewer.actor(), list, wanted);
      return;
    }
    try {
      dimensions.adjust(viewer.actor(), list, parse(seen), wanted);
    } catch (ListChangedMeanwhileException collision) {
      page.forget();
      theirs = stored();
      seen = write(theirs);
      throw collision;
    }
  }

  private Dimension wanted() {
    var filled = new LinkedHashMap<String, String>();
    for (var tongue : Labels.LANGUAGES) {
      var label = labels.get(tongue);
      if (label != null && !label.isBlank()) filled.put(tongue, label.strip());
    }
    return new Dimension(codeOf(filled), filled, multiple, mandatory, given.choices());
  }

  private String codeOf(Map<String, String> filled) {
    if (code != null && !code.isEmpty()) return code;
    if (!newCode.isBlank()) return newCode.strip();
    var taken =
        page.getSettings().classification().stream()
            .map(Dimension::code)
            .collect(Collectors.toSet());
    return Codes.ofChoice(Labels.in(language.getCode(), filled), taken);
  }

  /** What is wrong with a choice stands at its line; the rest is for the fields. */
  private List<Violation> markRows(List<Violation> violations) {
    var rest = new ArrayList<Violation>();
    for (var violation : violations) {
      var row = given.rowOf(violation.field());
      if (row == null) rest.add(violation);
      else rows.set(row, rows.get(row).with(text(violation)));
    }
    return rest;
  }

  private String text(Violation violation) {
    return ErrorTexts.of(violation, Locale.forLanguageTag(language.getCode()));
  }

  public @Nullable String remove() {
    var list = page.getSettings().key();
    return commands.run(
        () -> dimensions.remove(viewer.actor(), list, String.valueOf(code)),
        "list.dimension.removed",
        page.address("classification"));
  }

  private Dimension stored() {
    return page.getSettings().classification().stream()
        .filter(dimension -> dimension.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("dimension", String.valueOf(code)));
  }

  private static String write(Dimension dimension) {
    return JSON.convertToDatabaseColumn(List.of(dimension)).toString();
  }

  private static Dimension parse(String written) {
    return JSON.convertToEntityAttribute(written).get(0);
  }

  /** As somebody else saved it meanwhile, as lines. */
  public List<ChoiceRow> getTheirs() {
    return theirs == null ? List.of() : ChoiceRows.of(theirs.choices());
  }

  public List<ChoiceRow> getRows() {
    return rows;
  }

  public Map<String, String> getLabels() {
    return labels;
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

  public String getNewCode() {
    return newCode;
  }

  public void setNewCode(String newCode) {
    this.newCode = newCode;
  }

  public boolean isMandatory() {
    return mandatory;
  }

  public void setMandatory(boolean mandatory) {
    this.mandatory = mandatory;
  }

  public boolean isMultiple() {
    return multiple;
  }

  public void setMultiple(boolean multiple) {
    this.multiple = multiple;
  }
}
