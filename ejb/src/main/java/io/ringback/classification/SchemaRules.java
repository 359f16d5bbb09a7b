package io.ringback.classification;

import io.ringback.errors.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the classification of a list must be like. */
public final class SchemaRules {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,49}");
  private static final int MOST_DIMENSIONS = 20;
  private static final int MOST_CHOICES = 500;
  private static final int LONGEST_LABEL = 100;
  private static final int DEEPEST = 5;

  private final Violations violations;

  public SchemaRules(Violations violations) {
    this.violations = violations;
  }

  public void check(List<Dimension> dimensions) {
    atMost(MOST_DIMENSIONS, dimensions.size(), "classification");
    var codes = new HashSet<String>();
    for (int place = 0; place < dimensions.size(); place++) {
      var dimension = dimensions.get(place);
      var field = "classification[" + place + "]";
      naming(field, dimension.code(), dimension.labels(), codes);
      violations.check(!dimension.choices().isEmpty(), field + ".choices", "required");
      var choiceCodes = new HashSet<String>();
      choices(field, dimension.choices(), choiceCodes, 1);
      atMost(MOST_CHOICES, choiceCodes.size(), field + ".choices");
    }
  }

  private void choices(String parent, List<Choice> choices, Set<String> codes, int depth) {
    violations.check(choices.isEmpty() || depth <= DEEPEST, parent + ".choices", "too-deep");
    for (int place = 0; place < choices.size(); place++) {
      var choice = choices.get(place);
      var field = parent + ".choices[" + place + "]";
      naming(field, choice.code(), choice.labels(), codes);
      choices(field, choice.choices(), codes, depth + 1);
    }
  }

  private void naming(String field, String code, Map<String, String> labels, Set<String> codes) {
    violations.check(CODE.matcher(code).matches(), field + ".code", "choice-code");
    violations.check(codes.add(code), field + ".code", "duplicate");
    violations.check(!labels.isEmpty(), field + ".labels", "required");
    labels.forEach((language, label) -> label(field + ".labels." + language, language, label));
  }

  private void label(String field, String language, String label) {
    violations.check(Labels.LANGUAGES.contains(language), field, "unknown-language");
    violations.required(field, label).text(field, label, LONGEST_LABEL);
  }

  private void atMost(int most, int size, String field) {
    violations.check(size <= most, field, "too-many", Map.of("max", most));
  }
}
