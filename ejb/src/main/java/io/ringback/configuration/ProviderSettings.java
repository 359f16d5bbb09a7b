package io.ringback.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation's identity provider, with which people may sign in (OpenID Connect). */
@ApplicationScoped
public class ProviderSettings {
  @Inject
  @ConfigProperty(name = "ringback.public-address")
  Optional<URI> publicAddress;

  @Inject
  @ConfigProperty(name = "ringback.oidc.issuer")
  Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "ringback.oidc.client-id")
  Optional<String> clientId;

  @Inject
  @ConfigProperty(name = "ringback.oidc.client-secret")
  Optional<String> clientSecret;

  @Inject
  @ConfigProperty(name = "ringback.oidc.name")
  Optional<String> name;

  @Inject
  @ConfigProperty(name = "ringback.oidc.scopes", defaultValue = "openid profile email")
  String scopes;

  @Inject
  @ConfigProperty(name = "ringback.oidc.username-claim", defaultValue = "preferred_username")
  String usernameClaim;

  @Inject
  @ConfigProperty(name = "ringback.oidc.roles-claim", defaultValue = "roles")
  String rolesClaim;

  @Inject
  @ConfigProperty(name = "ringback.oidc.patience", defaultValue = "PT5S")
  Duration patience;

  /** Half of it would be found out by the first who signs in: better by whoever set it. */
  void check() {
    if (!isOn()) return;
    clientId();
    publicAddress("/");
  }

  /** Whether people can sign in with one at all. */
  public boolean isOn() {
    return issuer.isPresent();
  }

  /** As the provider writes it, to the letter. */
  public String issuer() {
    return required(issuer, "ringback.oidc.issuer");
  }

  /** What the provider knows us by. */
  public String clientId() {
    return required(clientId, "ringback.oidc.client-id");
  }

  /** Empty for a client that has none. */
  public Optional<String> clientSecret() {
    return clientSecret;
  }

  /** What people call the provider. */
  public Optional<String> name() {
    return name;
  }

  public List<String> scopes() {
    return List.of(scopes.strip().split("\\s+"));
  }

  public String usernameClaim() {
    return usernameClaim;
  }

  /** Dots lead into claims: {@code realm_access.roles}. */
  public String rolesClaim() {
    return rolesClaim;
  }

  /** The longest wait for the provider: to connect, and for the next of its answer. */
  public Duration patience() {
    return patience;
  }

  /**
   * One of our pages as browsers know it from outside.
   *
   * @param path begins with a slash
   */
  public URI publicAddress(String path) {
    var base = required(publicAddress, "ringback.public-address").toString();
    return URI.create(base.replaceFirst("/+$", "") + path);
  }

  private static <T> T required(Optional<T> setting, String name) {
    return setting.orElseThrow(
        () -> new IllegalStateException("Signing in with a provider needs the setting " + name));
  }
}
