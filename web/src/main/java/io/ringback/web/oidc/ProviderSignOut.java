package io.ringback.web.oidc;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import io.ringback.configuration.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends the session at the identity provider as well, where it offers that. */
@ApplicationScoped
public class ProviderSignOut {
  private static final Logger LOG = Logger.getLogger(ProviderSignOut.class.getName());

  @Inject ProviderSettings settings;
  @Inject Provider provider;

  /**
   * Where the browser has to go for it; empty when there is no such place, or the provider is not
   * there.
   *
   * @param idToken what the provider let the person in with
   */
  public Optional<URI> address(String idToken) {
    try {
      return Optional.ofNullable(
              settings.isOn() ? provider.get().metadata().getEndSessionEndpointURI() : null)
          .filter(SafeAddresses::isSafe)
          .map(place -> request(place, idToken));
    } catch (IOException silent) {
      LOG.log(
          Level.WARNING,
          "The identity provider was not told of a sign-out: {0}",
          silent.toString());
      return Optional.empty();
    }
  }

  private URI request(URI place, String idToken) {
    try {
      return new LogoutRequest(
              place,
              JWTParser.parse(idToken),
              null,
              new ClientID(settings.clientId()),
              settings.publicAddress("/sign-in"),
              null,
              null)
          .toURI();
    } catch (ParseException impossible) {
      throw new IllegalStateException("only good tokens are kept", impossible);
    }
  }
}
