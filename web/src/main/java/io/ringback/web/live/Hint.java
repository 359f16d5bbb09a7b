package io.ringback.web.live;

import io.ringback.json.Json;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a page should read again. Hints that pile up while a socket is busy become one.
 *
 * @param cases public ids of the cases that changed
 * @param mine the agent's own case or switch is concerned
 * @param notices there is news of a case, for the page that shows it first
 */
record Hint(Set<String> cases, boolean mine, boolean notices) {
  static final Hint OF_NOTICES = new Hint(Set.of(), false, true);

  static final String STILL_HERE = "{\"type\":\"still-here\"}";
  private static final int MOST_NAMED = 100;

  Hint {
    cases = Collections.unmodifiableSet(new LinkedHashSet<>(cases));
  }

  Hint and(Hint other) {
    var all = new LinkedHashSet<>(cases);
    all.addAll(other.cases);
    return new Hint(all, mine || other.mine, notices || other.notices);
  }

  /** Too many to name are everything: the page reads its own case again. */
  String json() {
    boolean tooMany = cases.size() > MOST_NAMED;
    var json =
        Json.createObjectBuilder()
            .add("type", "changed")
            .add("mine", mine || tooMany)
            .add("cases", Json.createArrayBuilder(tooMany ? Set.of() : cases));
    if (notices) json.add("notices", true);
    return json.build().toString();
  }
}
