package io.ringback.web.health;

import io.ringback.operations.Punctuality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive: every sweep was heard of. Whether it succeeds does not matter here: a new start would not
 * bring the database back.
 */
@Liveness
@ApplicationScoped
public class SweepsGoOn implements HealthCheck {
  @Inject Punctuality punctuality;

  @Override
  public HealthCheckResponse call() {
    var silent = punctuality.findSilent();
    var answer = HealthCheckResponse.builder().name("sweeps go on").status(silent.isEmpty());
    silent.forEach(
        (sweep, period) -> answer.withData(sweep, "silent for " + period.toSeconds() + " s"));
    return answer.build();
  }
}
