package io.ringback.web.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.ringback.access.SignInAttempt;
import io.ringback.configuration.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Gets the ID token for the code that a browser brought. */
@ApplicationScoped
class CodeExchange {
  @Inject ProviderSettings settings;
  @Inject Provider provider;

  /** Not looked into yet. */
  JWT exchange(AuthorizationCode code, SignInAttempt attempt)
      throws IOException, SignInFailedException {
    var grant =
        new AuthorizationCodeGrant(
            code,
            settings.publicAddress(ProviderRequests.ANSWER),
            new CodeVerifier(attempt.verifier()));
    var response = provider.send(request(grant).toHTTPRequest());
    if (response.getStatusCode() >= 500)
      throw new IOException("status " + response.getStatusCode() + " for a code");
    try {
      return idToken(OIDCTokenResponseParser.parse(response));
    } catch (ParseException malformed) {
      throw new SignInFailedException(SignInProblem.FAILED, "malformed tokens", malformed);
    }
  }

  private TokenRequest request(AuthorizationCodeGrant grant) throws IOException {
    var metadata = provider.get().metadata();
    var address = metadata.getTokenEndpointURI();
    var client = new ClientID(settings.clientId());
    var secret = settings.clientSecret();
    return secret.isPresent()
        ? new TokenRequest.Builder(address, proof(metadata, client, secret.get()), grant).build()
        : new TokenRequest.Builder(address, client, grant).build();
  }

  private static ClientAuthentication proof(
      OIDCProviderMetadata metadata, ClientID client, String secret) {
    var methods = metadata.getTokenEndpointAuthMethods();
    boolean inBody =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return inBody
        ? new ClientSecretPost(client, new Secret(secret))
        : new ClientSecretBasic(client, new Secret(secret));
  }

  private static JWT idToken(TokenResponse response) throws SignInFailedException {
    if (response instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens().getIDToken() != null)
      return tokens.getOIDCTokens().getIDToken();
    var problem =
        response.indicatesSuccess()
            ? "no ID token"
            : response.toErrorResponse().getErrorObject().getCode();
    throw new SignInFailedException(SignInProblem.FAILED, "for the code came " + problem);
  }
}
