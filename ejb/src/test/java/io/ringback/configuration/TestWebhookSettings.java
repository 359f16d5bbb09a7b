package io.ringback.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for webhooks, as an installation has them that sets no more than the networks. */
public final class TestWebhookSettings {
  private TestWebhookSettings() {}

  public static WebhookSettings withNetworks(String... networks) {
    var settings = new WebhookSettings();
    settings.networks = networks.length == 0 ? Optional.empty() : Optional.of(List.of(networks));
    settings.patience = Duration.ofSeconds(2);
    return settings;
  }
}
