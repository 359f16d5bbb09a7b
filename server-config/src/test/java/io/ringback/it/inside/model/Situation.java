package io.ringback.it.inside.model;

import java.util.function.Consumer;

/** How things stand when two acts meet. */
enum Situation {
  /** Its time has just come, and an agent waits for it. */
  DUE(
      office -> {
        office.request(60);
        office.product.receive(Scene.BO);
        office.letPass(61);
      }),
  READY(office -> office.request(0)),
  /** The countdown of whom it was offered to is over. */
  OFFERED(
      office -> {
        office.request(0);
        office.product.receive(Scene.ANNA);
        office.letPass(ModelQueue.AUTO_STOP + 1);
      }),
  TALKING(
      office -> {
        office.request(0);
        office.product.receive(Scene.ANNA);
        office.product.call(0, Scene.ANNA);
        office.product.report(0, false);
      }),
  /** Nobody has said what came of the call, and the limit for that is over. */
  CALLED(
      office -> {
        TALKING.bring(office);
        office.product.report(0, true);
        office.letPass(Office.AFTER_CALL + 1);
      }),
  ASSIGNED(
      office -> {
        office.request(0);
        office.product.assign(0, Scene.ANNA);
      }),
  EXPIRED(
      office -> {
        OFFERED.bring(office);
        office.letPass(Office.LIFE);
      });

  private final Consumer<Scene> events;

  Situation(Consumer<Scene> events) {
    this.events = events;
  }

  void bring(Scene office) {
    events.accept(office);
  }
}
