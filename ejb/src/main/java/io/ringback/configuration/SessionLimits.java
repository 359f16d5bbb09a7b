package io.ringback.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a person stays signed in. */
@ApplicationScoped
public class SessionLimits {
  @Inject
  @ConfigProperty(name = "ringback.session.idle", defaultValue = "PT1H")
  Duration idle;

  @Inject
  @ConfigProperty(name = "ringback.session.longest", defaultValue = "PT12H")
  Duration longest;

  /** Without a deed of the person; receiving cases counts as one (AGENT-4). */
  public Duration idle() {
    return idle;
  }

  /** Whatever the person does. */
  public Duration longest() {
    return longest;
  }
}
