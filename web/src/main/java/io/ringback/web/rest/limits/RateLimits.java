package io.ringback.web.rest.limits;

import io.github.bucket4j.Bucket;
import io.ringback.keys.KeyGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests per second and key, counted by each member for itself. A second's worth may come at
 * once.
 */
@ApplicationScoped
public class RateLimits {
  private final Map<Long, Limit> limits = new ConcurrentHashMap<>();

  @Inject
  @ConfigProperty(name = "ringback.api.requests-per-second", defaultValue = "2000")
  int usual;

  /** A key's bucket, renewed when its rate was changed. */
  private record Limit(int rate, Bucket bucket) {
    static Limit of(int rate) {
      var bucket =
          Bucket.builder()
              .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)));
      return new Limit(rate, bucket.build());
    }
  }

  void take(KeyGrant grant) {
    int rate = grant.requestsPerSecond() == null ? usual : grant.requestsPerSecond();
    if (rate <= 0) return;
    var limit =
        limits.compute(
            grant.actor().id(),
            (id, now) -> now != null && now.rate() == rate ? now : Limit.of(rate));
    var probe = limit.bucket().tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed())
      throw new TooManyRequestsException(wholeSeconds(probe.getNanosToWaitForRefill()));
  }

  private static long wholeSeconds(long nanos) {
    return 1 + Duration.ofNanos(nanos - 1).toSeconds();
  }
}
