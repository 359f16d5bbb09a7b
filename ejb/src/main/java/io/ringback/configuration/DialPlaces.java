package io.ringback.configuration;

import io.ringback.outbound.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the phone exchange may be that is asked to dial, and what it knows us by. */
@ApplicationScoped
public class DialPlaces {
  @Inject
  @ConfigProperty(name = "ringback.dial.hosts")
  Optional<List<String>> hosts;

  @Inject
  @ConfigProperty(name = "ringback.dial.networks")
  Optional<List<String>> networks;

  @Inject
  @ConfigProperty(name = "ringback.dial.secret")
  Optional<String> secret;

  @Inject
  @ConfigProperty(name = "ringback.dial.silence", defaultValue = "PT4S")
  Duration silence;

  /** Names, {@code *.domain}, or {@code *}. */
  public List<String> hosts() {
    return hosts.orElse(List.of());
  }

  /** Networks in which such a host may be though they are not public. */
  public List<Network> networks() {
    return Checks.networks("ringback.dial.networks", networks);
  }

  /** Empty when there is none. */
  public String secret() {
    return secret.orElse("");
  }

  /** The longest wait for the exchange to connect, and to answer. */
  public Duration silence() {
    return silence;
  }
}
