package io.ringback.classification;

import java.util.List;
import java.util.Map;

/**
 * One question that a list asks about its calls.
 *
 * @param labels text by language: en, fi, sv
 * @param multiple several choices may be given
 * @param mandatory a call that reached the person is not saved without one
 * @param choices nested: groups lead to the choices
 */
public record Dimension(
    String code,
    Map<String, String> labels,
    boolean multiple,
    boolean mandatory,
    List<Choice> choices) {
  public Dimension {
    labels = Map.copyOf(labels);
    choices = List.copyOf(choices);
  }
}
