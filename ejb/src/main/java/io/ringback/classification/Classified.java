package io.ringback.classification;

import java.util.List;
import java.util.Map;

/**
 * An answer as an attempt keeps it: with its texts, so that it can be read after the schema has
 * changed.
 *
 * @param labels of the dimension, by language
 */
public record Classified(String dimension, Map<String, String> labels, List<Answer> choices) {
  public Classified {
    labels = Map.copyOf(labels);
    choices = List.copyOf(choices);
  }

  /**
   * @param labels the whole way to the choice, by language
   */
  public record Answer(String code, Map<String, String> labels) {
    public Answer {
      labels = Map.copyOf(labels);
    }
  }
}
