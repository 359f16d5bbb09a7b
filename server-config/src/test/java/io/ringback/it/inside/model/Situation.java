package io.ringback.it.inside.model;

import static io.ringback.it.inside.model.Scene.ANNA;
import static io.ringback.it.inside.model.Scene.BO;

/** How things stand when two acts meet. */
enum Situation {
  /** Its time has just come, and an agent waits for it. */
  DUE,
  READY,
  /** The countdown of whom it was offered to is over. */
  OFFERED,
  TALKING,
  /** Nobody has said what came of the call, and the limit for that is over. */
  CALLED,
  ASSIGNED,
  EXPIRED;

  void bring(Scene office) {
    office.request(this == DUE ? 60 : 0);
    switch (this) {
      case DUE -> {
        office.product.receive(BO);
        office.letPass(61);
      }
      case READY -> {}
      case OFFERED -> offer(office);
      case TALKING -> talk(office);
      case CALLED -> {
        talk(office);
        office.product.report(0, true);
        office.letPass(Office.AFTER_CALL + 1);
      }
      case ASSIGNED -> office.product.assign(0, ANNA);
      case EXPIRED -> {
        offer(office);
        office.letPass(Office.LIFE);
      }
    }
  }

  private static void offer(Scene office) {
    office.product.receive(ANNA);
    office.letPass(ModelQueue.AUTO_STOP + 1);
  }

  private static void talk(Scene office) {
    office.product.receive(ANNA);
    office.product.call(0, ANNA);
    office.product.report(0, false);
  }
}
