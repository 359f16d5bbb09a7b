package io.ringback.configuration;

import io.ringback.outbound.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this installation shows itself to the push services of browsers. */
@ApplicationScoped
public class PushSettings {
  @Inject
  @ConfigProperty(name = "ringback.push.public-key")
  Optional<String> publicKey;

  @Inject
  @ConfigProperty(name = "ringback.push.private-key")
  Optional<String> privateKey;

  @Inject
  @ConfigProperty(name = "ringback.push.contact")
  Optional<String> contact;

  @Inject
  @ConfigProperty(name = "ringback.push.networks")
  Optional<List<String>> networks;

  /** Base64url; empty: a pair of its own, kept in the database. */
  public Optional<String> publicKey() {
    return publicKey;
  }

  public Optional<String> privateKey() {
    return privateKey;
  }

  /** {@code mailto:} or {@code https:}, whom a push service may write to. */
  public Optional<String> contact() {
    return contact;
  }

  /**
   * Networks, not public, in which a push service may be; there it may also speak plain HTTP. For
   * tests.
   */
  public List<Network> networks() {
    return Checks.networks("ringback.push.networks", networks);
  }
}
