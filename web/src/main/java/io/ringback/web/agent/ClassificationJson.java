package io.ringback.web.agent;

import io.ringback.classification.Choice;
import io.ringback.classification.Classified;
import io.ringback.classification.Dimension;
import io.ringback.classification.Labels;
import io.ringback.web.agent.CaseWindowJson.Answered;
import io.ringback.web.agent.CaseWindowJson.Asked;
import io.ringback.web.agent.CaseWindowJson.Choosable;
import java.util.List;

/** A classification in one language. */
final class ClassificationJson {
  private final String language;

  ClassificationJson(String language) {
    this.language = language;
  }

  List<Asked> asked(List<Dimension> dimensions) {
    return dimensions.stream()
        .map(
            dimension ->
                new Asked(
                    dimension.code(),
                    Labels.in(language, dimension.labels()),
                    dimension.multiple(),
                    dimension.mandatory(),
                    choosable(dimension.choices())))
        .toList();
  }

  private List<Choosable> choosable(List<Choice> choices) {
    return choices.stream()
        .map(
            choice ->
                new Choosable(
                    choice.code(),
                    Labels.in(language, choice.labels()),
                    choosable(choice.choices())))
        .toList();
  }

  List<Answered> answered(List<Classified> answers) {
    return answers.stream()
        .map(
            answer ->
                new Answered(
                    Labels.in(language, answer.labels()),
                    answer.choices().stream()
                        .map(choice -> Labels.in(language, choice.labels()))
                        .toList()))
        .toList();
  }
}
