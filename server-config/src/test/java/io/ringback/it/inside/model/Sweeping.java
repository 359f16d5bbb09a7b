package io.ringback.it.inside.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What happens by itself when a time has come. Where several rows are due at once and the order is
 * nobody's promise, the model takes the product's; which rows they are is its own.
 */
final class Sweeping {
  private static final long RETURN = 24 * 3600;

  private final Office office;

  Sweeping(Office office) {
    this.office = office;
  }

  void wake() {
    office.hands.openForgotten(office.now);
    office.cases.stream()
        .filter(c -> c.state.equals("WAITING") && c.phone != null && c.ready <= office.now)
        .filter(c -> c.expires > office.now && office.hands.isFree(c.phone))
        .forEach(c -> c.state = "READY");
  }

  void expireUnheld() {
    office.cases.stream()
        .filter(c -> c.isFree() && c.isExpired(office.now))
        .forEach(c -> c.close("EXPIRED"));
  }

  void expireHeld(List<Integer> order) {
    inOrder(order, c -> c.holder != null && c.isExpired(office.now), office::expire);
  }

  /** Of offered cases that were not called in time. */
  void stopAgents(List<Integer> order) {
    inOrder(
        order,
        c -> c.autoStop != null && c.autoStop <= office.now,
        c -> {
          if (c.autoStop != null) office.stop(c.holder);
        });
  }

  void saveAutomatically(List<Integer> order) {
    inOrder(
        order, c -> c.afterCall != null && c.afterCall <= office.now, office::saveAutomatically);
  }

  void giveBack(List<Integer> order) {
    inOrder(order, this::isUntended, office::release);
  }

  /** Also one that was called and never saved: nobody talks for that long. */
  private boolean isUntended(ModelCase c) {
    return c.holder != null
        && !c.offered
        && Math.max(Math.max(c.assigned, c.touched), c.due) + RETURN <= office.now;
  }

  private void inOrder(List<Integer> order, Predicate<ModelCase> due, Consumer<ModelCase> act) {
    var expected = office.cases.stream().filter(due).map(c -> c.number).toList();
    if (!expected.equals(order.stream().sorted().toList()))
      throw new AssertionError("due are " + expected + ", the product finds " + order);
    order.forEach(number -> act.accept(office.cases.get(number)));
  }
}
