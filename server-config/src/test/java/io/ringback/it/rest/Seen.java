package io.ringback.it.rest;

import io.ringback.it.rest.ApiContract.Answer;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which answers there were. */
final class Seen {
  private final Set<Answer> answers = new ConcurrentSkipListSet<>();

  void add(Answer answer) {
    answers.add(answer);
  }

  Set<Answer> missingOf(Set<Answer> documented) {
    var missing = new TreeSet<>(documented);
    missing.removeAll(answers);
    return missing;
  }
}
