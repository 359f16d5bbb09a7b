package io.ringback.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of a provider, as an installation has them that sets no more than it must. */
public final class TestProviderSettings {
  private TestProviderSettings() {}

  public static ProviderSettings of(String issuer) {
    var settings = new ProviderSettings();
    settings.publicAddress = Optional.of(URI.create("https://callbacks.example.com/"));
    settings.issuer = Optional.of(issuer);
    settings.clientId = Optional.of("ringback");
    settings.clientSecret = Optional.of("secret");
    settings.name = Optional.empty();
    settings.scopes = "openid profile email";
    settings.usernameClaim = "preferred_username";
    settings.rolesClaim = "realm_access.roles";
    settings.patience = Duration.ofSeconds(2);
    return settings;
  }

  /** The same, with roles in another claim. */
  public static ProviderSettings withRolesIn(String claim) {
    var settings = of("https://login.example.com");
    settings.rolesClaim = claim;
    return settings;
  }
}
