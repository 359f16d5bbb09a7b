package io.ringback.web.health;

import io.ringback.operations.Punctuality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: the schema is up to date, for until then no sweep begins, and the sweeps have begun. */
@Startup
@ApplicationScoped
public class SweepsHaveBegun implements HealthCheck {
  @Inject Punctuality punctuality;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.builder()
        .name("migrated, and sweeps have begun")
        .status(punctuality.hasBegun())
        .build();
  }
}
