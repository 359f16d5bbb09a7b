package io.ringback.configuration;

import io.ringback.persistence.TimeZones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the organisation is at home: what a list or user has until it says otherwise. */
@ApplicationScoped
public class Organisation {
  @Inject
  @ConfigProperty(name = "ringback.default-region", defaultValue = "FI")
  String region;

  @Inject
  @ConfigProperty(name = "ringback.default-time-zone", defaultValue = "Europe/Helsinki")
  String timeZone;

  @Inject
  @ConfigProperty(name = "ringback.default-language", defaultValue = "en")
  String language;

  /** Two letters: the region that numbers without a country code are read in. */
  public String region() {
    return region;
  }

  public ZoneId timeZone() {
    return TimeZones.named(timeZone);
  }

  /** {@code fi}, {@code sv} or {@code en}. */
  public String language() {
    return language;
  }
}
