package io.ringback.classification;

import java.util.List;

/**
 * What an agent chose for one dimension, by code.
 *
 * @param choices codes of choices; none = no answer
 */
public record Chosen(String dimension, List<String> choices) {
  public Chosen {
    choices = List.copyOf(choices);
  }
}
