package io.ringback.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.SignInAttempt;
import java.net.URI;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may bring back. */
class ProviderAnswerTest {
  private final SignInAttempt attempt = new SignInAttempt("a secret of 256 bits");

  @Test
  void answerToThisBrowserIsTaken() throws SignInFailedException {
    var answer = read("code=c&state=" + attempt.state());

    assertThatCode(() -> answer.requireOf(attempt)).doesNotThrowAnyException();
    assertThat(answer.code().getValue()).isEqualTo("c");
  }

  @Test
  void answerToAnotherBrowserIsNot() throws SignInFailedException {
    var answer = read("code=c&state=" + new SignInAttempt("another").state());

    isRefused(() -> answer.requireOf(attempt), SignInProblem.STALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=c", "code=c&state=", "state=x", "", "code=%00", "error="})
  void answerThatSaysTooLittleIsNot(String query) {
    isRefused(() -> read(query).requireOf(attempt), SignInProblem.STALE);
  }

  @Test
  void personMayChangeTheirMind() throws SignInFailedException {
    var answer = read("error=access_denied&state=" + attempt.state());

    isRefused(answer::code, SignInProblem.CANCELLED);
  }

  @Test
  void providerMayRefuse() throws SignInFailedException {
    var answer = read("error=server_error&state=" + attempt.state());

    isRefused(answer::code, SignInProblem.FAILED);
  }

  private static ProviderAnswer read(String query) throws SignInFailedException {
    return ProviderAnswer.read(URI.create("/sign-in/answer?" + query));
  }

  private static void isRefused(ThrowingCallable deed, SignInProblem problem) {
    assertThatExceptionOfType(SignInFailedException.class)
        .isThrownBy(deed)
        .extracting(SignInFailedException::problem)
        .isEqualTo(problem);
  }
}
