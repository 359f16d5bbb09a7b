package io.ringback.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The workload for all the gauges of a scrape: read once in five seconds, however many ask. */
@ApplicationScoped
class WorkloadWatch {
  private static final Logger LOG = System.getLogger(WorkloadWatch.class.getName());
  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  @Inject WorkloadQueries queries;

  private @Nullable Workload last;
  private boolean isRead;
  private long readAt;

  /** No number while the database does not answer. */
  double value(ToDoubleFunction<Workload> figure) {
    var workload = current();
    return workload == null ? Double.NaN : figure.applyAsDouble(workload);
  }

  private synchronized @Nullable Workload current() {
    if (isRead && System.nanoTime() - readAt < FRESH) return last;
    last = read();
    isRead = true;
    readAt = System.nanoTime();
    return last;
  }

  private @Nullable Workload read() {
    try {
      return queries.read();
    } catch (RuntimeException failure) {
      LOG.log(Level.DEBUG, "the workload cannot be read; its metrics have no number", failure);
      return null;
    }
  }
}
