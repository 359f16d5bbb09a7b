package io.ringback.classification;

import java.util.List;
import java.util.Map;

/**
 * One choice of a {@link Dimension}, or a group of them: only a choice without others beneath it
 * can be chosen.
 *
 * @param code unique within its dimension
 * @param labels text by language: en, fi, sv
 */
public record Choice(String code, Map<String, String> labels, List<Choice> choices) {
  public Choice {
    labels = Map.copyOf(labels);
    choices = List.copyOf(choices);
  }

  boolean isGroup() {
    return !choices.isEmpty();
  }
}
