package io.ringback.it.race;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** When a crowd works, and how many saves it got acknowledged in each quarter of a second. */
final class Pace {
  private static final long SLOT_NANOS = 250_000_000L;
  private static final int SLOTS = 4 * 3600 * 6;

  private final Duration beat;
  private final long began = System.nanoTime();
  private final AtomicIntegerArray saves = new AtomicIntegerArray(SLOTS);
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private volatile boolean paused;
  private volatile boolean ended;

  /**
   * @param beat between two saves of an agent
   */
  Pace(Duration beat) {
    this.beat = beat;
  }

  long beatNanos() {
    return beat.toNanos();
  }

  boolean goesOn() {
    return !ended;
  }

  /** Before each piece of work; waits while there is a pause. */
  void begin() {
    while (!ended) {
      busy.incrementAndGet();
      if (!paused) return;
      busy.decrementAndGet();
      LockSupport.parkNanos(20_000_000);
    }
  }

  void finish() {
    busy.decrementAndGet();
  }

  void acknowledge() {
    acknowledged.incrementAndGet();
    saves.incrementAndGet(slot());
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Nobody is at anything any more. */
  void pause() {
    paused = true;
    Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> busy.get() == 0);
  }

  void resume() {
    paused = false;
  }

  void end() {
    ended = true;
  }

  private int slot() {
    return (int) ((System.nanoTime() - began) / SLOT_NANOS);
  }

  /** Saves a second over the last so many seconds. */
  double rate(int seconds) {
    return rate(slot() - seconds * 4, seconds);
  }

  private double rate(int from, int seconds) {
    int sum = 0;
    for (int slot = from; slot < from + seconds * 4; slot++) sum += saves.get(slot);
    return (double) sum / seconds;
  }

  /** Waits until work goes on as normally, and answers how long after now that began. */
  Duration awaitNormal(double normal, Duration longest) {
    int fault = slot();
    int from = fault;
    while (true) {
      while (slot() < from + 8 + 1) LockSupport.parkNanos(50_000_000);
      if (rate(from, 2) >= normal * 0.95) return Duration.ofNanos((from - fault) * SLOT_NANOS);
      from++;
      if (Duration.ofNanos((from - fault) * SLOT_NANOS).compareTo(longest) > 0)
        throw new IllegalStateException(
            "not normal (%.0f a second) again after %s".formatted(normal, longest));
    }
  }
}
