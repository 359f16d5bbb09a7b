package io.ringback.web.oidc;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.ringback.access.SignInAttempt;
import io.ringback.configuration.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Addresses at the identity provider that a browser is sent to, to sign in. */
@ApplicationScoped
class ProviderRequests {
  static final String ANSWER = "/sign-in/answer";

  @Inject ProviderSettings settings;
  @Inject Provider provider;

  /**
   * @param language what the page was in
   * @param again whether the provider shall ask who it is though it may know
   * @throws IOException the provider cannot be reached
   */
  URI signIn(SignInAttempt attempt, String language, boolean again) throws IOException {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.clientId()),
                settings.publicAddress(ANSWER))
            .endpointURI(provider.getAnew().metadata().getAuthorizationEndpointURI())
            .state(new State(attempt.state()))
            .nonce(new Nonce(attempt.nonce()))
            .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
            .uiLocales(tags(language));
    if (again) request.prompt(Prompt.Type.LOGIN);
    return request.build().toURI();
  }

  private static List<LangTag> tags(String language) {
    try {
      return List.of(new LangTag(language));
    } catch (LangTagException impossible) {
      throw new IllegalArgumentException(language, impossible);
    }
  }
}
