package io.ringback.configuration;

import java.util.Optional;

/** Settings for pushes, as an installation has them that sets none. */
public final class TestPushSettings {
  private TestPushSettings() {}

  public static PushSettings none() {
    var settings = new PushSettings();
    settings.publicKey = Optional.empty();
    settings.privateKey = Optional.empty();
    settings.contact = Optional.empty();
    settings.networks = Optional.empty();
    return settings;
  }
}
