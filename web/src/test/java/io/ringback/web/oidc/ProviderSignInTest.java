package io.ringback.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.ringback.access.SignInAttempt;
import io.ringback.agents.ProviderIdentity;
import io.ringback.agents.ProviderUserService;
import io.ringback.agents.ProviderWelcome;
import io.ringback.configuration.TestProviderSettings;
import io.ringback.web.security.ProviderCredential;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the provider may say so that somebody gets in, and what it may not. */
class ProviderSignInTest {
  private final SignInAttempt attempt = new SignInAttempt("a secret of 256 bits");
  private final List<ProviderIdentity> welcomed = new ArrayList<>();
  private final ProviderSignIn signIn = new ProviderSignIn();
  private TestProvider says;

  @BeforeEach
  void wire() {
    says = new TestProvider();
    var settings = TestProviderSettings.of(says.issuer());
    signIn.provider = new Provider();
    signIn.provider.settings = settings;
    signIn.provider.prepare();
    signIn.codes = new CodeExchange();
    signIn.codes.settings = settings;
    signIn.codes.provider = signIn.provider;
    signIn.tokens = new IdTokens();
    signIn.tokens.settings = settings;
    signIn.tokens.provider = signIn.provider;
    signIn.claims = new IdentityClaims();
    signIn.claims.settings = settings;
    signIn.users =
        new ProviderUserService() {
          @Override
          public ProviderWelcome welcome(ProviderIdentity identity) {
            welcomed.add(identity);
            return identity.roles().isEmpty()
                ? new ProviderWelcome.Refused(ProviderWelcome.Reason.NO_ROLE)
                : new ProviderWelcome.LetIn("olga");
          }
        };
  }

  @AfterEach
  void hangUp() {
    signIn.provider.hangUp();
    says.close();
  }

  @Test
  void goodTokenLetsIn() throws SignInFailedException {
    says.gives(signed(says.claims(attempt)));

    assertThat(finish("").userName()).isEqualTo("olga");
    assertThat(welcomed)
        .extracting(ProviderIdentity::subject, ProviderIdentity::roles)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("17", Set.of("ringback-agent")));
    assertThat(says.asked()).contains("code_verifier=" + attempt.verifier(), "code=the-code");
  }

  @Test
  void keysMayChange() throws SignInFailedException {
    says.gives(signed(says.claims(attempt)));
    finish("");
    says.changeKey();
    says.gives(signed(says.claims(attempt)));

    assertThat(finish("").userName()).isEqualTo("olga");
  }

  @Test
  void tokenWithoutARoleIsRefused() {
    says.gives(signed(says.claims(attempt).claim("realm_access", null)));

    isRefused("", SignInProblem.NO_ROLE);
  }

  @Test
  void tokenOfAnotherAttemptIsRefused() {
    says.gives(signed(says.claims(new SignInAttempt("another secret"))));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void tokenWithoutANonceIsRefused() {
    says.gives(signed(says.claims(attempt).claim("nonce", null)));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void tokenForAnotherApplicationIsRefused() {
    says.gives(signed(says.claims(attempt).audience("payroll")));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void tokenThatAnotherApplicationHadMadeIsRefused() {
    says.gives(
        signed(
            says.claims(attempt).audience(List.of("ringback", "payroll")).claim("azp", "payroll")));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void tokenForSeveralThatDoesNotSayWhoHadItMadeIsRefused() {
    says.gives(signed(says.claims(attempt).audience(List.of("ringback", "payroll"))));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void tokenOfAnotherIssuerIsRefused() {
    says.gives(signed(says.claims(attempt).issuer("https://login.example.org")));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void expiredTokenIsRefused() {
    var before = Date.from(Instant.now().minus(Duration.ofMinutes(3)));
    says.gives(signed(says.claims(attempt).expirationTime(before)));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void unsignedTokenIsRefused() {
    says.gives(new PlainJWT(says.claims(attempt).build()));

    isRefused("", SignInProblem.FAILED);
  }

  /** Whoever knows the client's secret is not the provider. */
  @Test
  void tokenSignedWithTheClientsSecretIsRefused() throws JOSEException {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), says.claims(attempt).build());
    token.sign(new MACSigner("secret".repeat(10)));
    says.gives(token);

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void tokenSignedWithAKeyOfSomebodyElseIsRefused() {
    says.gives(TestProvider.signed(says.claims(attempt).build(), TestProvider.newKey("one")));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void answerOfAnotherProviderIsRefused() {
    says.gives(signed(says.claims(attempt)));

    isRefused("&iss=https://login.example.org", SignInProblem.FAILED);
  }

  @Test
  void answerThatDoesNotSayWhoseItIsIsRefusedWhereTheProviderAlwaysDoes() {
    says.alsoSays("\"authorization_response_iss_parameter_supported\": true");
    says.gives(signed(says.claims(attempt)));

    isRefused("", SignInProblem.FAILED);
  }

  @Test
  void silentProviderIsToldFromABadOne() {
    says.close();

    isRefused("", SignInProblem.UNREACHABLE);
  }

  private JWT signed(JWTClaimsSet.Builder claims) {
    return TestProvider.signed(claims.build(), says.key());
  }

  private ProviderCredential finish(String more) throws SignInFailedException {
    var address = "/sign-in/answer?code=the-code&state=" + attempt.state() + more;
    return signIn.finish(ProviderAnswer.read(URI.create(address)), attempt);
  }

  private void isRefused(String more, SignInProblem problem) {
    assertThatExceptionOfType(SignInFailedException.class)
        .isThrownBy(() -> finish(more))
        .extracting(SignInFailedException::problem)
        .isEqualTo(problem);
  }
}
