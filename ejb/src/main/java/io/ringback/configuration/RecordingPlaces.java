package io.ringback.configuration;

import io.ringback.outbound.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where recordings may be fetched from, and how much of them. */
@ApplicationScoped
public class RecordingPlaces {
  private static final long MEGABYTE = 1_000_000;

  @Inject
  @ConfigProperty(name = "ringback.recordings.hosts")
  Optional<List<String>> hosts;

  @Inject
  @ConfigProperty(name = "ringback.recordings.networks")
  Optional<List<String>> networks;

  @Inject
  @ConfigProperty(name = "ringback.recordings.silence", defaultValue = "PT10S")
  Duration silence;

  @Inject
  @ConfigProperty(name = "ringback.recordings.largest", defaultValue = "250")
  long largest;

  /** Names, {@code *.domain}, or {@code *}. */
  public List<String> hosts() {
    return hosts.orElse(List.of());
  }

  /** Networks in which such a host may be though they are not public. */
  public List<Network> networks() {
    return Checks.networks("ringback.recordings.networks", networks);
  }

  /** The longest wait for the place to connect, to answer, or to go on. */
  public Duration silence() {
    return silence;
  }

  /** Bytes of the largest recording that is passed on. */
  public long largest() {
    return largest * MEGABYTE;
  }
}
