package io.ringback.configuration;

import io.ringback.outbound.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How endpoints of webhooks are reached. */
@ApplicationScoped
public class WebhookSettings {
  @Inject
  @ConfigProperty(name = "ringback.webhooks.networks")
  Optional<List<String>> networks;

  @Inject
  @ConfigProperty(name = "ringback.webhooks.patience", defaultValue = "PT15S")
  Duration patience;

  /**
   * Networks in which an endpoint may be though they are not public. With any, endpoints may speak
   * plain HTTP.
   */
  public List<Network> networks() {
    return Checks.networks("ringback.webhooks.networks", networks);
  }

  /** The longest that one try may take. */
  public Duration patience() {
    return patience;
  }
}
