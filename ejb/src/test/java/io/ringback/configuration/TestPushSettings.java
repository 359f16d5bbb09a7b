package io.ringback.configuration;

import java.util.List;
import java.util.Optional;

/** Settings for pushes. */
public final class TestPushSettings {
  private TestPushSettings() {}

  /** Of an installation that sets none. */
  public static PushSettings none() {
    var settings = new PushSettings();
    settings.publicKey = Optional.empty();
    settings.privateKey = Optional.empty();
    settings.contact = Optional.empty();
    settings.networks = Optional.empty();
    return settings;
  }

  /** Of one whose push service is on this machine. */
  public static PushSettings loopback() {
    var settings = none();
    settings.networks = Optional.of(List.of("127.0.0.0/8"));
    return settings;
  }
}
