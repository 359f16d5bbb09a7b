package io.ringback.classification;

import io.ringback.classification.Classified.Answer;
import io.ringback.errors.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schema of a list, and what it makes of the choices of an agent. */
public final class Classification {
  private final List<Dimension> dimensions;

  public Classification(List<Dimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  /**
   * The choices with their texts, in the order of the schema.
   *
   * @param complete nothing mandatory may be missing
   * @throws io.ringback.errors.InvalidFieldException names each dimension whose choices cannot be
   */
  public List<Classified> accept(List<Chosen> chosen, boolean complete) {
    var violations = new Violations();
    var byDimension = byDimension(chosen, violations);
    var accepted = new ArrayList<Classified>();
    for (var dimension : dimensions) {
      var codes = byDimension.getOrDefault(dimension.code(), List.of());
      check(dimension, codes, complete, violations);
      if (!codes.isEmpty()) accepted.add(classified(dimension, codes));
    }
    violations.throwIfAny();
    return accepted;
  }

  /** As much of the choices as the schema knows: they come too late to be asked for again. */
  public List<Classified> keep(List<Chosen> chosen) {
    var byDimension = byDimension(chosen, new Violations());
    return dimensions.stream()
        .map(
            dimension ->
                classified(dimension, byDimension.getOrDefault(dimension.code(), List.of())))
        .filter(classified -> !classified.choices().isEmpty())
        .toList();
  }

  private Map<String, List<String>> byDimension(List<Chosen> chosen, Violations violations) {
    var byDimension = new HashMap<String, List<String>>();
    for (int place = 0; place < chosen.size(); place++) {
      var answer = chosen.get(place);
      var field = "classification[" + place + "].dimension";
      violations.check(isKnown(answer.dimension()), field, "unknown-dimension");
      var before = byDimension.put(answer.dimension(), answer.choices());
      violations.check(before == null, field, "duplicate");
    }
    return byDimension;
  }

  private boolean isKnown(String code) {
    return dimensions.stream().anyMatch(dimension -> dimension.code().equals(code));
  }

  private static void check(
      Dimension dimension, List<String> codes, boolean complete, Violations violations) {
    var field = "classification." + dimension.code();
    boolean missing = complete && dimension.mandatory() && codes.isEmpty();
    violations.check(!missing, field, "choose-one");
    violations.check(dimension.multiple() || codes.size() <= 1, field, "only-one");
    boolean known = codes.stream().allMatch(code -> findWay(dimension, code).isPresent());
    violations.check(known, field, "unknown-choice");
  }

  private static Classified classified(Dimension dimension, List<String> codes) {
    var answers =
        codes.stream()
            .distinct()
            .map(code -> findWay(dimension, code).map(way -> new Answer(code, Labels.path(way))))
            .flatMap(Optional::stream)
            .toList();
    return new Classified(dimension.code(), dimension.labels(), answers);
  }

  /** From the outermost group to the choice itself, which is no group. */
  private static Optional<List<Choice>> findWay(Dimension dimension, String code) {
    return Optional.ofNullable(ways(dimension).get(code));
  }

  private static Map<String, List<Choice>> ways(Dimension dimension) {
    var ways = new LinkedHashMap<String, List<Choice>>();
    dimension.choices().forEach(choice -> follow(choice, List.of(), ways));
    return ways;
  }

  private static void follow(Choice choice, List<Choice> before, Map<String, List<Choice>> ways) {
    var way = new ArrayList<>(before);
    way.add(choice);
    if (!choice.isGroup()) ways.put(choice.code(), way);
    choice.choices().forEach(inner -> follow(inner, way, ways));
  }
}
