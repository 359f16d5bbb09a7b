package io.ringback.it.inside.model;

import io.ringback.feed.FeedSequencer;
import io.ringback.it.Sql;
import io.ringback.it.race.Invariants;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One sequence of steps, lived through by the model and the product, compared after each. */
final class Day {
  private static final String[] NUMBERS = {
    "+358501230001", "+358501230002", "+358501230003", "+358501230004", null
  };
  private static final String[] STATUSES = {
    "CLOSED_SUCCESSFULLY", "BUSY", "NO_ANSWER", "OTHER", "CLOSED_UNSUCCESSFULLY"
  };
  private static final Long[] DUES = {null, -600L, 120L, 600L, 7L * 3600};
  private static final long[] PERIODS = {
    1, 60, 121, 181, 301, 901, 1801, 3601, 6 * 3600, 25 * 3600
  };

  private static final Set<Step.Kind> ABOUT_A_CASE =
      EnumSet.range(Step.Kind.ASSIGN, Step.Kind.MOVE);

  private final Database database;
  private final Product product;
  private final Sql sql;
  private final Office office;
  private final Sweeping sweeping;

  Day(Database database, Sql sql, List<ModelList> lists, List<ModelAgent> agents) {
    this.database = database;
    this.sql = sql;
    product = new Product(sql);
    office = new Office(lists, agents);
    sweeping = new Sweeping(office);
    database.forget(lists, agents);
  }

  /** Empty when all went as the model says. */
  String live(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      var wrong = live(steps.get(i));
      if (!wrong.isEmpty()) return "after step " + (i + 1) + ", " + steps.get(i) + ": " + wrong;
    }
    CDI.current().select(FeedSequencer.class).get().place(100_000);
    var breaks = Invariants.breaks(sql);
    return breaks.isEmpty() ? "" : "at the end: " + breaks;
  }

  private String live(Step step) {
    office.now++;
    if (step.kind() == Step.Kind.TIME_PASSES) office.now += PERIODS[step.how() % PERIODS.length];
    database.setClock(office.now);
    try {
      var said = take(step);
      product.handOut();
      office.queue.handOut(office.now);
      return said.isEmpty() ? difference() : said;
    } catch (RuntimeException | AssertionError failure) {
      return failure + " " + List.of(failure.getStackTrace()).subList(0, 4);
    }
  }

  private String take(Step step) {
    if (step.kind() == Step.Kind.TIME_PASSES) {
      sweep();
      return "";
    }
    if (office.cases.isEmpty() && isAboutACase(step.kind())) return "";
    int number = isAboutACase(step.kind()) ? numberOf(step) : -1;
    var expected = inTheOffice(step, number);
    var answer = inTheProduct(step, number);
    return expected.equals(answer) ? "" : "expected " + expected + ", answered " + answer;
  }

  private static boolean isAboutACase(Step.Kind kind) {
    return ABOUT_A_CASE.contains(kind);
  }

  private String inTheOffice(Step step, int number) {
    var agent = office.agents.get(step.who() % office.agents.size());
    var list = office.lists.get(step.what() % office.lists.size());
    var c = number < 0 ? null : office.cases.get(number);
    return switch (step.kind()) {
      case CREATE -> office.create(list, anyPhone(step), 1 + step.how() % 5, due(step));
      case REPORT_MISSED_CALL_TWICE -> office.create(list, phone(step), 3, null);
      case RECEIVE -> office.receive(agent);
      case STOP -> office.stop(agent);
      case ASSIGN -> office.assign(c, agent);
      case UNASSIGN -> office.unassign(c);
      case CALL -> office.call(c, agent);
      case ANSWER -> office.answer(c);
      case HANG_UP -> office.hangUp(c);
      case SAVE -> office.save(c, agent, status(step), isForAll(step), goesOn(step));
      case CLOSE -> office.close(c);
      case REOPEN -> office.reopen(c);
      case EDIT_PRIORITY -> office.editPriority(c, 1 + step.how() % 5);
      case EDIT_DUE -> office.editDue(c, office.now + newDue(step));
      case EDIT_NUMBER -> office.editNumber(c, NUMBERS[step.how() % NUMBERS.length]);
      case MOVE -> office.move(c, office.lists.get(step.how() % office.lists.size()));
      case PAUSE -> office.pause(list, true);
      case RESUME -> office.pause(list, false);
      case JOIN -> office.join(list, agent, true);
      case LEAVE -> office.join(list, agent, false);
      case REMOVE_MEMBER -> office.removeMember(list, agent);
      case TIME_PASSES -> throw new IllegalStateException();
    };
  }

  private String inTheProduct(Step step, int number) {
    var agent = office.agents.get(step.who() % office.agents.size()).name;
    var list = office.lists.get(step.what() % office.lists.size()).key;
    var due = due(step);
    return switch (step.kind()) {
      case CREATE ->
          product.create(
              list, anyPhone(step), 1 + step.how() % 5, due == null ? null : database.at(due));
      case REPORT_MISSED_CALL_TWICE -> product.missedCallTwice(list, phone(step));
      case RECEIVE -> product.receive(agent);
      case STOP -> product.stop(agent);
      case ASSIGN -> product.assign(number, agent);
      case UNASSIGN -> product.unassign(number);
      case CALL -> product.call(number, agent);
      case ANSWER -> product.report(number, false);
      case HANG_UP -> product.report(number, true);
      case SAVE ->
          product.save(
              number, agent, status(step), isForAll(step), goesOn(step), step.how() % 5 == 0);
      case CLOSE -> product.close(number);
      case REOPEN -> product.reopen(number);
      case EDIT_PRIORITY -> product.editPriority(number, 1 + step.how() % 5);
      case EDIT_DUE -> product.editDue(number, database.at(office.now + newDue(step)));
      case EDIT_NUMBER -> product.editNumber(number, NUMBERS[step.how() % NUMBERS.length]);
      case MOVE -> product.move(number, office.lists.get(step.how() % office.lists.size()).key);
      case PAUSE -> product.pause(list, true);
      case RESUME -> product.pause(list, false);
      case JOIN -> product.join(list, agent, true);
      case LEAVE -> product.join(list, agent, false);
      case REMOVE_MEMBER -> product.removeMember(list, agent);
      case TIME_PASSES -> throw new IllegalStateException();
    };
  }

  /** The agent's own case more often than any, or hardly anything would ever be saved. */
  private int numberOf(Step step) {
    var agent = office.agents.get(step.who() % office.agents.size());
    var own = office.cases.stream().filter(c -> c.isHeldBy(agent)).toList();
    if (!own.isEmpty() && step.what() % 4 != 0) return own.get(step.what() % own.size()).number;
    return step.what() % office.cases.size();
  }

  private static String anyPhone(Step step) {
    return NUMBERS[step.who() % NUMBERS.length];
  }

  private static String phone(Step step) {
    return NUMBERS[step.who() % (NUMBERS.length - 1)];
  }

  private Long due(Step step) {
    var from = DUES[step.how() / 5 % DUES.length];
    return from == null ? null : Long.valueOf(office.now + from);
  }

  private static long newDue(Step step) {
    var from = DUES[step.how() % DUES.length];
    return from == null ? 0 : from;
  }

  private static String status(Step step) {
    return STATUSES[step.how() % STATUSES.length];
  }

  private static boolean isForAll(Step step) {
    return step.how() % 3 == 0;
  }

  private static boolean goesOn(Step step) {
    return step.how() % 4 != 0;
  }

  private void sweep() {
    product.wake();
    sweeping.wake();
    product.expireUnheld();
    sweeping.expireUnheld();
    sweeping.expireHeld(product.expireHeld());
    sweeping.stopAgents(product.stopAgents());
    sweeping.saveAutomatically(product.saveAutomatically());
    sweeping.giveBack(product.giveBack());
  }

  private String difference() {
    var model = office.lines().collect(Collectors.toCollection(ArrayList::new));
    var found = database.lines().collect(Collectors.toCollection(ArrayList::new));
    if (model.equals(found)) return "";
    var both = new ArrayList<>(model);
    both.retainAll(found);
    model.removeAll(both);
    found.removeAll(both);
    return "\n  expected " + model + "\n  found    " + found;
  }
}
