package io.ringback.web.console.lists;

import io.ringback.classification.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One choice of a dimension as a line of a table.
 *
 * @param code empty for a new one
 * @param level 1 for the outermost
 */
public record ChoiceRow(String code, int level, Map<String, String> labels, String problem) {
  public ChoiceRow {
    labels = Map.copyOf(labels);
  }

  static ChoiceRow empty() {
    return new ChoiceRow("", 1, Map.of(), "");
  }

  boolean isEmpty() {
    return labels.values().stream().allMatch(String::isBlank);
  }

  public String label(String language) {
    return labels.getOrDefault(language, "");
  }

  /** Those that were filled in. */
  Map<String, String> givenLabels() {
    var given = new LinkedHashMap<String, String>();
    for (var language : Labels.LANGUAGES)
      if (!label(language).isBlank()) given.put(language, label(language));
    return given;
  }

  /** "Lasku / Faktura / Invoice": what it is called, for somebody who compares. */
  public String getSaid() {
    return String.join(" / ", givenLabels().values());
  }

  ChoiceRow with(String problem) {
    return new ChoiceRow(code, level, labels, problem);
  }
}
