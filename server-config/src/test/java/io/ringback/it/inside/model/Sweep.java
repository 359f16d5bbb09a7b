package io.ringback.it.inside.model;

import io.ringback.allocation.IdleAgents;
import io.ringback.cases.CaseExpiry;
import io.ringback.cases.SelfAssignedCases;
import io.ringback.handling.AfterCallLimit;
import io.ringback.handling.CaseSaving;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/** The sweeps as the timers do them: what is due is looked up, and then done one by one. */
final class Sweep {
  private static final int PLENTY = 1000;

  private Sweep() {}

  static void expire() {
    var expiry = Product.the(CaseExpiry.class);
    expiry.expireUnheld(PLENTY);
    each(expiry::listExpiredHeld, expiry::expire);
  }

  static void stopAgents() {
    var idle = Product.the(IdleAgents.class);
    each(idle::listNotCalling, idle::stopNotCalling);
  }

  static void saveAutomatically() {
    each(
        Product.the(AfterCallLimit.class)::listOver,
        Product.the(CaseSaving.class)::saveAutomatically);
  }

  static void giveBack() {
    var own = Product.the(SelfAssignedCases.class);
    each(own::listUnattended, own::giveBack);
  }

  private static void each(IntFunction<List<Long>> due, LongConsumer act) {
    due.apply(PLENTY).forEach(act::accept);
  }
}
