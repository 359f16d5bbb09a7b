package io.ringback.it.inside.model;

import static io.ringback.it.inside.model.Scene.ANNA;
import static io.ringback.it.inside.model.Scene.BO;
import static io.ringback.it.inside.model.Scene.MERGING;
import static io.ringback.it.inside.model.Scene.NUMBER;
import static io.ringback.it.inside.model.Scene.OTHER_NUMBER;
import static io.ringback.it.inside.model.Scene.PLAIN;

import java.util.List;

/** What may happen to the first case of a {@link Scene}, by a person, a system or a clock. */
enum Act {
  SAVE,
  SAVE_AND_STOP,
  CALL,
  CALL_BY_ANOTHER,
  CALL_ENDED,
  RECEIVE,
  RECEIVE_TOO,
  STOP,
  ASSIGN,
  UNASSIGN,
  CLOSE,
  REOPEN,
  EDIT_NUMBER,
  POSTPONE,
  MOVE,
  PAUSE,
  REMOVE_MEMBER,
  REQUEST,
  MISSED_CALL,
  IMPORT,
  WAKE,
  EXPIRE,
  AUTO_STOP,
  AFTER_CALL,
  RETURN,
  HAND_OUT;

  static final List<Act> SWEEPS = List.of(WAKE, EXPIRE, AUTO_STOP, AFTER_CALL, RETURN, HAND_OUT);

  /** What was answered: done, or the refusal. */
  String in(Scene office) {
    var product = office.product;
    return switch (this) {
      case SAVE -> product.save(0, ANNA, "NO_ANSWER", true, true, false);
      case SAVE_AND_STOP -> product.save(0, ANNA, "CLOSED_SUCCESSFULLY", false, false, false);
      case CALL -> product.call(0, ANNA);
      case CALL_BY_ANOTHER -> product.call(0, BO);
      case CALL_ENDED -> product.report(0, true);
      case RECEIVE -> product.receive(ANNA);
      case RECEIVE_TOO -> product.receive(BO);
      case STOP -> product.stop(ANNA);
      case ASSIGN -> product.assign(0, BO);
      case UNASSIGN -> product.unassign(0);
      case CLOSE -> product.close(0);
      case REOPEN -> product.reopen(0);
      case EDIT_NUMBER -> product.editNumber(0, OTHER_NUMBER);
      case POSTPONE -> office.postpone();
      case MOVE -> product.move(0, PLAIN);
      case PAUSE -> product.pause(MERGING, true);
      case REMOVE_MEMBER -> product.removeMember(MERGING, ANNA);
      case REQUEST -> product.create(MERGING, NUMBER, 2, null);
      case MISSED_CALL -> product.missedCallTwice(MERGING, NUMBER);
      case IMPORT -> Product.outcome(office::takeRows);
      case WAKE -> Product.outcome(product::wake);
      case EXPIRE -> Product.outcome(Sweep::expire);
      case AUTO_STOP -> Product.outcome(Sweep::stopAgents);
      case AFTER_CALL -> Product.outcome(Sweep::saveAutomatically);
      case RETURN -> Product.outcome(Sweep::giveBack);
      case HAND_OUT -> Product.outcome(product::handOut);
    };
  }
}
