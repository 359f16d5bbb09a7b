package io.ringback.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an agent may be silent who must be heard of (AGENT-4). */
@ApplicationScoped
public class HeartbeatLimit {
  @Inject
  @ConfigProperty(name = "ringback.heartbeat", defaultValue = "PT90S")
  Duration silence;

  public Duration silence() {
    return silence;
  }
}
