package io.ringback.it.inside.model;

import static io.ringback.it.inside.model.Scene.ANNA;
import static io.ringback.it.inside.model.Scene.BO;
import static io.ringback.it.inside.model.Scene.MERGING;
import static io.ringback.it.inside.model.Scene.NUMBER;
import static io.ringback.it.inside.model.Scene.OTHER_NUMBER;
import static io.ringback.it.inside.model.Scene.PLAIN;

import io.ringback.allocation.IdleAgents;
import io.ringback.cases.CaseExpiry;
import io.ringback.cases.SelfAssignedCases;
import io.ringback.handling.AfterCallLimit;
import io.ringback.handling.CaseSaving;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/** What may happen to the first case of a {@link Scene}, by a person, a system or a clock. */
enum Act {
  SAVE(office -> office.product.save(0, ANNA, "NO_ANSWER", true, true, false)),
  SAVE_AND_STOP(office -> office.product.save(0, ANNA, "CLOSED_SUCCESSFULLY", false, false, false)),
  CALL(office -> office.product.call(0, ANNA)),
  CALL_BY_ANOTHER(office -> office.product.call(0, BO)),
  CALL_ENDED(office -> office.product.report(0, true)),
  RECEIVE(office -> office.product.receive(ANNA)),
  RECEIVE_TOO(office -> office.product.receive(BO)),
  STOP(office -> office.product.stop(ANNA)),
  ASSIGN(office -> office.product.assign(0, BO)),
  UNASSIGN(office -> office.product.unassign(0)),
  CLOSE(office -> office.product.close(0)),
  REOPEN(office -> office.product.reopen(0)),
  EDIT_NUMBER(office -> office.product.editNumber(0, OTHER_NUMBER)),
  POSTPONE(Scene::postpone),
  MOVE(office -> office.product.move(0, PLAIN)),
  PAUSE(office -> office.product.pause(MERGING, true)),
  REMOVE_MEMBER(office -> office.product.removeMember(MERGING, ANNA)),
  REQUEST(office -> office.product.create(MERGING, NUMBER, 2, null)),
  MISSED_CALL(office -> office.product.missedCallTwice(MERGING, NUMBER)),
  IMPORT(by(Scene::takeRows)),
  WAKE(by(office -> office.product.wake())),
  EXPIRE(
      by(
          office -> {
            office.product.expireUnheld();
            var expiry = Product.the(CaseExpiry.class);
            each(expiry::listExpiredHeld, expiry::expire);
          })),
  AUTO_STOP(
      by(
          office -> {
            var idle = Product.the(IdleAgents.class);
            each(idle::listNotCalling, idle::stopNotCalling);
          })),
  AFTER_CALL(
      by(
          office ->
              each(
                  Product.the(AfterCallLimit.class)::listOver,
                  Product.the(CaseSaving.class)::saveAutomatically))),
  RETURN(
      by(
          office -> {
            var own = Product.the(SelfAssignedCases.class);
            each(own::listUnattended, own::giveBack);
          })),
  HAND_OUT(by(office -> office.product.handOut()));

  static final List<Act> SWEEPS = List.of(WAKE, EXPIRE, AUTO_STOP, AFTER_CALL, RETURN, HAND_OUT);

  private static final int PLENTY = 1000;

  private final Function<Scene, String> doing;

  Act(Function<Scene, String> doing) {
    this.doing = doing;
  }

  private static Function<Scene, String> by(Consumer<Scene> clock) {
    return office -> Product.outcome(() -> clock.accept(office));
  }

  private static void each(IntFunction<List<Long>> due, LongConsumer act) {
    due.apply(PLENTY).forEach(act::accept);
  }

  /** What was answered: done, or the refusal. */
  String in(Scene office) {
    return doing.apply(office);
  }
}
