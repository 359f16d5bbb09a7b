package io.ringback.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.ringback.access.SignInAttempt;
import io.ringback.configuration.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks whether an ID token can be trusted: signed by the provider with a key of its own, for us,
 * for this attempt, and not too old.
 */
@ApplicationScoped
class IdTokens {
  @Inject ProviderSettings settings;
  @Inject Provider provider;

  IDTokenClaimsSet check(JWT token, SignInAttempt attempt)
      throws IOException, SignInFailedException {
    var known = provider.get();
    var validator =
        new IDTokenValidator(
            known.metadata().getIssuer(),
            new ClientID(settings.clientId()),
            new JWSVerificationKeySelector<>(algorithms(known), known.keys()),
            null);
    try {
      var claims = validator.validate(token, new Nonce(attempt.nonce()));
      requireMadeForUs(claims);
      return claims;
    } catch (KeySourceException silent) {
      throw new IOException(silent);
    } catch (BadJOSEException | JOSEException bad) {
      throw new SignInFailedException(SignInProblem.FAILED, "the ID token is not good", bad);
    }
  }

  /** Nimbus looks who may read it, but not who had it made. */
  private void requireMadeForUs(IDTokenClaimsSet claims) throws SignInFailedException {
    var party = claims.getAuthorizedParty();
    boolean isOurs =
        party == null
            ? claims.getAudience().size() == 1
            : party.getValue().equals(settings.clientId());
    if (!isOurs)
      throw new SignInFailedException(SignInProblem.FAILED, "the ID token is made for " + party);
  }

  /** Never {@code none}, and none that is signed with the client's secret. */
  private static Set<JWSAlgorithm> algorithms(KnownProvider known) throws SignInFailedException {
    var algorithms = new HashSet<JWSAlgorithm>();
    var offered = known.metadata().getIDTokenJWSAlgs();
    if (offered != null) algorithms.addAll(offered);
    algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
    if (algorithms.isEmpty())
      throw new SignInFailedException(
          SignInProblem.FAILED, "the provider signs with no public key");
    return algorithms;
  }
}
