package io.ringback.web.console.lists;

import io.ringback.classification.Choice;
import io.ringback.classification.Labels;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nested choices of a dimension as the lines of a table, and back. */
final class ChoiceRows {
  private static final int SPARE = 3;
  private static final int DEEPEST = 5;

  private final List<ChoiceRow> rows;

  /** Where a line is in the schema, as a refusal names it. */
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private final Set<String> codes = new HashSet<>();
  private int next;

  private ChoiceRows(List<ChoiceRow> rows) {
    this.rows = rows;
  }

  static ChoiceRows none() {
    return new ChoiceRows(List.of());
  }

  /** The choices as lines. */
  static List<ChoiceRow> of(List<Choice> choices) {
    var rows = new ArrayList<ChoiceRow>();
    add(choices, 1, rows);
    return rows;
  }

  private static void add(List<Choice> choices, int level, List<ChoiceRow> rows) {
    for (var choice : choices) {
      rows.add(new ChoiceRow(choice.code(), level, choice.labels(), ""));
      add(choice.choices(), level + 1, rows);
    }
  }

  /** With lines to write more into. */
  static List<ChoiceRow> withSpare(List<ChoiceRow> rows) {
    var more = new ArrayList<>(rows);
    int level = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).level();
    for (int i = 0; i < SPARE; i++) more.add(new ChoiceRow("", level, Map.of(), ""));
    return more;
  }

  /** The lines that a form sent, without the empty ones. */
  static ChoiceRows read(HttpServletRequest request) {
    var codes = values(request, "choice_code");
    var levels = values(request, "choice_level");
    var rows = new ArrayList<ChoiceRow>();
    for (int i = 0; i < codes.length; i++) {
      var labels = new HashMap<String, String>();
      for (var language : Labels.LANGUAGES)
        labels.put(language, at(values(request, "choice_" + language), i));
      var row = new ChoiceRow(codes[i].strip(), level(at(levels, i)), labels, "");
      if (!row.isEmpty()) rows.add(row);
    }
    return new ChoiceRows(rows);
  }

  private static String[] values(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null ? new String[0] : values;
  }

  private static String at(String[] values, int i) {
    return i < values.length ? values[i].strip() : "";
  }

  private static int level(String text) {
    return text.matches("[1-5]") ? Integer.parseInt(text) : 1;
  }

  List<ChoiceRow> rows() {
    return rows;
  }

  /** A line that is too deep for the one above it is right beneath that one. */
  List<Choice> choices() {
    rows.stream().map(ChoiceRow::code).forEach(codes::add);
    next = 0;
    return choices(1, "");
  }

  private List<Choice> choices(int level, String parent) {
    var choices = new ArrayList<Choice>();
    while (next < rows.size() && rows.get(next).level() >= level) {
      var row = rows.get(next);
      var place = parent + "choices[" + choices.size() + "].";
      places.put(place, next++);
      var inner = level < DEEPEST ? choices(level + 1, place) : List.<Choice>of();
      choices.add(new Choice(code(row), row.givenLabels(), inner));
    }
    return choices;
  }

  private String code(ChoiceRow row) {
    if (!row.code().isEmpty()) return row.code();
    var made = Codes.ofChoice(row.givenLabels().values().iterator().next(), codes);
    codes.add(made);
    return made;
  }

  /**
   * The line that a refused field belongs to; null = it is none of the choices.
   *
   * @param field {@code choices[2].choices[0].labels.en}
   */
  @Nullable Integer rowOf(String field) {
    return places.entrySet().stream()
        .filter(place -> field.startsWith(place.getKey()))
        .reduce((outer, inner) -> inner.getKey().length() > outer.getKey().length() ? inner : outer)
        .map(Map.Entry::getValue)
        .orElse(null);
  }
}
