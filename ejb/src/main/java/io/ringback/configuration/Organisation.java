package io.ringback.configuration;

import io.ringback.classification.Labels;
import io.ringback.numbers.PhoneNumbers;
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

  /** Otherwise whoever needs one first finds out: better whoever set it. */
  void check() {
    Checks.require(
        PhoneNumbers.isRegion(region), "ringback.default-region", region, "two capitals, as FI");
    Checks.require(
        TimeZones.isNamed(timeZone),
        "ringback.default-time-zone",
        timeZone,
        "the name of a zone, as Europe/Helsinki");
    Checks.require(
        Labels.LANGUAGES.contains(language),
        "ringback.default-language",
        language,
        "one of " + String.join(", ", Labels.LANGUAGES));
  }

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
