package io.ringback.it.inside.model;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** A case as the model believes it to be. Times are seconds; null is none. */
final class ModelCase {
  final int number;
  final long requested;
  ModelList list;
  String phone;
  int priority = 3;
  String state = "WAITING";
  String closed;
  long due;
  long ready;
  long order;
  long expires;
  ModelAgent holder;
  boolean offered;
  boolean onCall;
  Long autoStop;
  Long afterCall;
  long assigned;
  long touched;
  int attempts;
  int requests = 1;
  ModelAgent passedOver;
  long passedOverUntil;
  long reoffer;
  ModelCall call;
  final Set<Integer> hadHolders = new HashSet<>();

  ModelCase(int number, ModelList list, String phone, long now) {
    this.number = number;
    this.list = list;
    this.phone = phone;
    this.requested = now;
  }

  /** Its latest attempt. */
  static final class ModelCall {
    private final long began;
    boolean answered;
    boolean ended;

    /**
     * When its case was taken from the agent before they said what came of it; null if it was not.
     */
    Long freed;

    ModelCall(long began) {
      this.began = began;
    }

    long began() {
      return began;
    }

    boolean isTalking() {
      return answered && !ended;
    }
  }

  boolean isOpen() {
    return !state.equals("CLOSED");
  }

  boolean isReady() {
    return state.equals("READY");
  }

  boolean isFree() {
    return state.equals("READY") || state.equals("WAITING");
  }

  boolean isExpired(long now) {
    return isOpen() && !onCall && expires <= now;
  }

  boolean isHeldBy(ModelAgent agent) {
    return holder == agent;
  }

  boolean isInHand() {
    return phone != null && (offered || onCall);
  }

  boolean hasNumberOf(ModelCase other) {
    return phone != null && Objects.equals(phone, other.phone);
  }

  void reschedule(long due, long ready) {
    this.due = due;
    this.ready = ready;
    place();
  }

  void place() {
    order = list.byDue ? due : requested;
  }

  void give(ModelAgent agent, boolean offered, long now) {
    state = "ASSIGNED";
    holder = agent;
    this.offered = offered;
    assigned = now;
    touched = 0;
    passedOver = null;
    hadHolders.add(agent.number);
  }

  void unassign() {
    state = "WAITING";
    holder = null;
    offered = false;
    endCall();
  }

  void endCall() {
    onCall = false;
    autoStop = null;
    afterCall = null;
  }

  void close(String reason) {
    unassign();
    state = "CLOSED";
    closed = reason;
  }

  String line() {
    return "case %d on %s %s %s of %s, priority %d, due %d, ready %d, order %d, expires %d, %s%s, stops %s, ends %s, %d attempts, %d requests, passes over %s"
        .formatted(
            number,
            list.key,
            state,
            closed,
            phone,
            priority,
            due,
            ready,
            order,
            expires,
            holder == null ? "nobody's" : holder.name + (offered ? " offered" : " self"),
            onCall ? " on call" : "",
            autoStop,
            afterCall,
            attempts,
            requests,
            passedOver == null ? null : passedOver.name + " until " + passedOverUntil);
  }
}
