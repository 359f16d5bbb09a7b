package io.ringback.web.health;

import io.ringback.operations.WorkloadQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: a request that needs the database would get one. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
  private static final Logger LOG = System.getLogger(DatabaseAnswers.class.getName());

  @Inject WorkloadQueries queries;

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.builder().name("the database answers");
    long asked = System.nanoTime();
    try {
      queries.ask();
      return answer.up().withData("milliseconds", millisSince(asked)).build();
    } catch (RuntimeException failure) {
      LOG.log(Level.DEBUG, "not ready", failure);
      return answer
          .down()
          .withData("milliseconds", millisSince(asked))
          .withData("reason", "no connection, or no answer; the log says why")
          .build();
    }
  }

  private static long millisSince(long asked) {
    return (System.nanoTime() - asked) / 1_000_000;
  }
}
