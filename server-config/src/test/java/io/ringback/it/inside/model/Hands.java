package io.ringback.it.inside.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which number is in whose hand, and what that does to the other cases of the number. */
final class Hands {
  private static final long LONGEST_CALL = 30 * 60;

  private final List<ModelCase> cases;
  private final Map<String, Hand> hands = new TreeMap<>();

  /**
   * @param until null = while a case of it is held
   */
  private record Hand(ModelAgent agent, Long until) {
    boolean isKeptSince(Long time) {
      return until != null && time != null && until == time + LONGEST_CALL;
    }
  }

  Hands(List<ModelCase> cases) {
    this.cases = cases;
  }

  boolean isFree(String phone) {
    return phone == null || !hands.containsKey(phone);
  }

  boolean isOfOther(String phone, ModelAgent agent) {
    return phone != null && hands.containsKey(phone) && hands.get(phone).agent() != agent;
  }

  /** Takes the number, and its other ready cases out of the queue. */
  boolean take(ModelCase callCase, ModelAgent agent) {
    if (isOfOther(callCase.phone, agent)) return false;
    hands.put(callCase.phone, new Hand(agent, null));
    othersOf(callCase.phone, callCase).filter(ModelCase::isReady).forEach(c -> c.state = "WAITING");
    return true;
  }

  void release(String phone, ModelAgent agent, ModelCase letGo, long now) {
    if (isHeld(phone, agent) && !hasAnother(phone, agent)) open(phone, letGo, now);
  }

  void keepDuringCall(String phone, ModelAgent agent, long now) {
    if (isHeld(phone, agent) && !hasAnother(phone, agent))
      hands.put(phone, new Hand(agent, now + LONGEST_CALL));
  }

  /**
   * @param freed when the case was freed out of the call that is over; null if it was not
   */
  void callEnded(String phone, Long freed, long now) {
    if (hands.containsKey(phone) && hands.get(phone).isKeptSince(freed)) open(phone, null, now);
  }

  /** Their cases wake with the sweep. */
  void openForgotten(long now) {
    hands.values().removeIf(hand -> hand.until() != null && hand.until() <= now);
  }

  private boolean isHeld(String phone, ModelAgent agent) {
    return hands.containsKey(phone) && hands.get(phone).agent() == agent;
  }

  private boolean hasAnother(String phone, ModelAgent agent) {
    return cases.stream()
        .anyMatch(c -> phone.equals(c.phone) && c.isHeldBy(agent) && (c.offered || c.onCall));
  }

  private void open(String phone, ModelCase letGo, long now) {
    hands.remove(phone);
    othersOf(phone, letGo)
        .filter(c -> c.state.equals("WAITING") && c.ready <= now)
        .forEach(c -> c.state = "READY");
  }

  private Stream<ModelCase> othersOf(String phone, ModelCase one) {
    return cases.stream().filter(c -> phone.equals(c.phone) && c != one);
  }

  Stream<String> lines() {
    return hands.entrySet().stream()
        .map(
            e ->
                "number %s in the hand of %s until %s"
                    .formatted(e.getKey(), e.getValue().agent().name, e.getValue().until()));
  }
}
