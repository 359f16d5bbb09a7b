package io.ringback.web.oidc;

import com.nimbusds.jwt.JWT;
import io.ringback.access.SignInAttempt;
import io.ringback.agents.ProviderIdentity;
import io.ringback.agents.ProviderUserService;
import io.ringback.agents.ProviderWelcome;
import io.ringback.web.security.ProviderCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Finds out who came back from the identity provider, and whether they may come in. */
@ApplicationScoped
class ProviderSignIn {
  @Inject Provider provider;
  @Inject CodeExchange codes;
  @Inject IdTokens tokens;
  @Inject IdentityClaims claims;
  @Inject ProviderUserService users;

  /**
   * @param attempt of this browser, which the answer was found to belong to
   */
  ProviderCredential finish(ProviderAnswer answer, SignInAttempt attempt)
      throws SignInFailedException {
    try {
      answer.requireFrom(provider.get().metadata());
      var token = codes.exchange(answer.code(), attempt);
      return welcome(claims.read(tokens.check(token, attempt)), token);
    } catch (IOException silent) {
      throw new SignInFailedException(
          SignInProblem.UNREACHABLE, "the provider cannot be reached", silent);
    }
  }

  private ProviderCredential welcome(ProviderIdentity identity, JWT token)
      throws SignInFailedException {
    var welcome = users.welcome(identity);
    if (welcome instanceof ProviderWelcome.Refused refused)
      throw new SignInFailedException(
          SignInProblem.valueOf(refused.reason().name()), "refused: " + refused.reason());
    return new ProviderCredential(
        ((ProviderWelcome.LetIn) welcome).userName(), token.getParsedString());
  }
}
