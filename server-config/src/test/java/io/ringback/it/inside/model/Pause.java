package io.ringback.it.inside.model;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One act stands still before one of its statements, until it is told to go on. */
final class Pause {
  private static final ThreadLocal<Pause> MINE = new ThreadLocal<>();
  private static final long LONGEST_SECONDS = 120;

  private final int before;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private int statements;

  /**
   * @param before number of the statement, from 1; 0 never stands still
   */
  Pause(int before) {
    this.before = before;
  }

  /** The act, which stands still where it should; it may never come there. */
  <T> T during(Supplier<T> act) {
    MINE.set(this);
    try {
      return act.get();
    } finally {
      MINE.remove();
      reached.countDown();
    }
  }

  static void beforeStatement() {
    var pause = MINE.get();
    if (pause != null && ++pause.statements == pause.before) pause.standStill();
  }

  private void standStill() {
    reached.countDown();
    await(over);
  }

  /** Waits until the act stands still, or is done. */
  void awaitReached() {
    await(reached);
  }

  void end() {
    over.countDown();
  }

  /** How many statements the act had. */
  int statements() {
    return statements;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS))
        throw new IllegalStateException("nobody came");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
