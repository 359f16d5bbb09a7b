package io.ringback.telephony.rules;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which list the requests go to that match. Null matches anything; no two rules match alike.
 *
 * @param id public id
 * @param event {@code missed}, {@code dropped}, {@code overflow} or {@code ivr}
 * @param queue of the PBX, letter for letter
 * @param to the number that was called; any spelling of it matches
 */
public record IntakeRule(
    String id,
    @Nullable String event,
    @Nullable String queue,
    @Nullable String to,
    ListOfRule list) {

  /** Where the requests go, with what intake has to know of it. */
  public record ListOfRule(
      long id, String key, String defaultRegion, boolean shortNumbersAllowed) {}

  boolean matches(String requestEvent, @Nullable String requestQueue, @Nullable String requestTo) {
    return allows(event, requestEvent) && allows(queue, requestQueue) && allows(to, requestTo);
  }

  /** What it matches, in one line; * = everything else. */
  String match() {
    var said = Stream.of(event, queue, to).filter(Objects::nonNull).collect(joining(" · "));
    return said.isEmpty() ? "*" : said;
  }

  /** As somebody would write it. */
  IntakeRuleSettings settings() {
    return new IntakeRuleSettings(event, queue, to, list.key());
  }

  private static boolean allows(@Nullable String wanted, @Nullable String given) {
    return wanted == null || wanted.equals(given);
  }
}
