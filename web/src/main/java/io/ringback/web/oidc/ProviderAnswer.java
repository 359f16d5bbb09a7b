package io.ringback.web.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.ringback.access.SignInAttempt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a browser brings back from the identity provider. */
record ProviderAnswer(AuthenticationResponse response) {

  /**
   * @param address that the browser came to
   */
  static ProviderAnswer read(URI address) throws SignInFailedException {
    try {
      return new ProviderAnswer(AuthenticationResponseParser.parse(address));
    } catch (ParseException | IllegalArgumentException malformed) {
      throw new SignInFailedException(SignInProblem.STALE, "no answer of a provider", malformed);
    }
  }

  /** It answers what this browser was sent to ask, and not what another one was. */
  void requireOf(SignInAttempt attempt) throws SignInFailedException {
    var state = response.getState();
    var given = state == null ? "" : state.getValue();
    if (!MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), attempt.state().getBytes(StandardCharsets.UTF_8)))
      throw new SignInFailedException(SignInProblem.STALE, "the state is another browser's");
  }

  /** No other provider may have answered in its place (RFC 9207). */
  void requireFrom(OIDCProviderMetadata provider) throws SignInFailedException {
    var issuer = response.getIssuer();
    if (issuer == null
        ? provider.supportsAuthorizationResponseIssuerParam()
        : !issuer.equals(provider.getIssuer()))
      throw new SignInFailedException(
          SignInProblem.FAILED, "the answer does not come from " + provider.getIssuer());
  }

  AuthorizationCode code() throws SignInFailedException {
    if (response.indicatesSuccess()) {
      var code = response.toSuccessResponse().getAuthorizationCode();
      if (code != null) return code;
      throw new SignInFailedException(SignInProblem.FAILED, "the provider sent no code");
    }
    var error = response.toErrorResponse().getErrorObject();
    throw new SignInFailedException(
        OAuth2Error.ACCESS_DENIED.getCode().equals(error.getCode())
            ? SignInProblem.CANCELLED
            : SignInProblem.FAILED,
        "the provider answered " + error.getCode());
  }
}
