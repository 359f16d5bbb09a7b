package io.ringback.web.console.cases;

import io.ringback.classification.Classified;
import io.ringback.classification.Labels;
import io.ringback.handling.AttemptView;
import io.ringback.web.console.Wording;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a call attempt is told. */
record AttemptWords(HistoryWords history, Wording wording) {

  AttemptLine line(AttemptView attempt) {
    return new AttemptLine(
        words().time(attempt.startedAt()),
        history.who(attempt.agent()),
        call(attempt),
        result(attempt),
        Objects.requireNonNullElse(attempt.note(), ""),
        attempt.classification().stream().map(this::answer).toList());
  }

  private String call(AttemptView attempt) {
    var dial = attempt.dial();
    if (!attempt.reported()) return dial == null ? "–" : words().text("case.dial." + dial.result());
    var answeredAt = attempt.answeredAt();
    var endedAt = attempt.endedAt();
    if (answeredAt == null) return words().text(endedAt == null ? "case.rings" : "case.unanswered");
    if (endedAt == null) return words().text("case.onCall");
    return wording.say(
        "case.talked", "period", wording.period(Duration.between(answeredAt, endedAt)));
  }

  private String result(AttemptView attempt) {
    var status = attempt.status();
    if (status == null) return words().text("case.unsaved");
    return attempt.automatic()
        ? wording.say("case.automatic", "status", history.status(status))
        : history.status(status);
  }

  private String answer(Classified answer) {
    var language = words().formats().language();
    return Labels.in(language, answer.labels())
        + ": "
        + answer.choices().stream()
            .map(choice -> Labels.in(language, choice.labels()))
            .collect(Collectors.joining(", "));
  }

  private CaseWords words() {
    return history.words();
  }
}
