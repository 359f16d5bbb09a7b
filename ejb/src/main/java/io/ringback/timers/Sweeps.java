package io.ringback.timers;

import io.ringback.operations.Punctuality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * How a sweep goes: in batches until nothing is left, never for long, and whatever fails is logged
 * and left to the next one. A failure never reaches the timer, which the server would give up.
 */
@ApplicationScoped
public class Sweeps {
  private static final Logger LOG = System.getLogger(Sweeps.class.getName());
  private static final int BATCH = 5_000;
  private static final int ROWS = 200;
  private static final int MOST_BATCHES = 200;

  @Inject Punctuality punctuality;

  /** Rows that failed, by sweep: one that always fails is tried again later, after the others. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** Repeats a step that changes a batch in one transaction until a batch comes back short. */
  void batches(String sweep, IntUnaryOperator step) {
    batches(sweep, BATCH, step);
  }

  /**
   * @param size of a batch, smaller where each row brings many others with it
   */
  void batches(String sweep, int size, IntUnaryOperator step) {
    sweep(
        sweep,
        () -> {
          for (int i = 0; i < MOST_BATCHES; i++) {
            if (step.applyAsInt(size) < size) return;
          }
        });
  }

  /**
   * Runs a step for each of the rows that are over, each in its own transaction: one bad row cannot
   * stop the rest.
   */
  <T> void rows(String sweep, IntFunction<List<T>> over, Consumer<T> step) {
    sweep(
        sweep,
        () -> over.apply(ROWS).forEach(id -> guarded(sweep + " " + id, () -> step.accept(id))));
  }

  void once(String sweep, Runnable step) {
    sweep(sweep, step);
  }

  private void sweep(String sweep, Runnable work) {
    punctuality.hear(sweep);
    if (guarded(sweep, work)) punctuality.succeed(sweep);
    punctuality.hear(sweep);
  }

  /**
   * @return whether it succeeded
   */
  private boolean guarded(String what, Runnable work) {
    try {
      work.run();
      failures.remove(what);
      return true;
    } catch (RuntimeException failure) {
      // every time would fill the log while the database is away
      if (failures.merge(what, 1, Integer::sum) % 60 == 1) {
        LOG.log(Level.WARNING, "sweep " + what + " failed, the next one tries again", failure);
      }
      return false;
    }
  }
}
