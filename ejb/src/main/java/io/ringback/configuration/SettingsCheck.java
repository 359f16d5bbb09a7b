package io.ringback.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets nothing start with a setting that cannot be. An event of CDI's own start would be shorter,
 * but the server sends none to this module.
 */
@Singleton
@Startup
public class SettingsCheck {
  private static final Logger LOG = System.getLogger(SettingsCheck.class.getName());

  @Inject Organisation organisation;
  @Inject ProviderSettings provider;
  @Inject WebhookSettings webhooks;
  @Inject PushSettings push;
  @Inject RecordingPlaces recordings;
  @Inject DialPlaces dialling;

  @PostConstruct
  void check() {
    try {
      organisation.check();
      provider.check();
      webhooks.networks();
      push.networks();
      recordings.networks();
      dialling.networks();
    } catch (IllegalStateException refused) {
      LOG.log(Level.ERROR, refused.getMessage());
      throw refused;
    }
  }
}
