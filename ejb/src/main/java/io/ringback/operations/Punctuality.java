package io.ringback.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * When this member's sweeps were heard of last. One that fails is heard of all the same, and only
 * its age grows: a database that is away is no reason to start the member anew, a sweep that never
 * returns is.
 */
@ApplicationScoped
public class Punctuality {
  /** The rarest sweeps come every ten minutes, and the longest take some. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(25);

  @Inject MetricRegistry metrics;

  private final Map<String, Long> heardOf = new ConcurrentHashMap<>();
  private final Map<String, Long> succeeded = new ConcurrentHashMap<>();

  /** It begins, or has come to an end, well or not. */
  public void hear(String sweep) {
    heardOf.put(sweep, System.nanoTime());
  }

  public void succeed(String sweep) {
    if (succeeded.put(sweep, System.nanoTime()) == null)
      metrics.gauge(
          OperationMetrics.named("ringback_sweep_age_seconds"),
          () -> seconds(since(succeeded.get(sweep))),
          new Tag("sweep", sweep));
  }

  /** Whether the timers of this member have begun. */
  public boolean hasBegun() {
    return !heardOf.isEmpty();
  }

  /** Sweeps that have not been heard of for too long, and for how long. */
  public Map<String, Duration> findSilent() {
    var silent = new TreeMap<String, Duration>();
    heardOf.forEach(
        (sweep, at) -> {
          if (since(at).compareTo(LONGEST_SILENCE) > 0) silent.put(sweep, since(at));
        });
    return silent;
  }

  private static Duration since(long at) {
    return Duration.ofNanos(System.nanoTime() - at);
  }

  private static double seconds(Duration period) {
    return period.toMillis() / 1_000.0;
  }
}
