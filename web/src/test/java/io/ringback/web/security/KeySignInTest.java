package io.ringback.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.keys.ApiKeyService;
import io.ringback.keys.KeyGrant;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a client hears who is not let in. */
class KeySignInTest {
  private final KeySignIn signIn = new KeySignIn();
  private final Map<String, Object> answered = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  @Test
  void whoHasNoKeyIsToldHowToSendOne() throws AuthenticationException {
    signIn.keys =
        new ApiKeyService() {
          @Override
          public Optional<KeyGrant> authenticate(String token) {
            return Optional.empty();
          }
        };

    assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);

    assertThat(answered)
        .containsEntry("status", 401)
        .containsEntry("WWW-Authenticate", "Bearer")
        .doesNotContainKey("Retry-After");
  }

  @Test
  void whoseKeyCannotBeCheckedIsToldWhenToTryAgain() throws AuthenticationException {
    signIn.keys =
        new ApiKeyService() {
          @Override
          public Optional<KeyGrant> authenticate(String token) {
            throw new IllegalStateException("the database is away");
          }
        };

    assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);

    assertThat(answered)
        .containsEntry("status", 503)
        .containsEntry("Retry-After", "1")
        .doesNotContainKey("WWW-Authenticate");
    assertThat(body.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("\"unavailable\"");
  }

  private AuthenticationStatus validate() throws AuthenticationException {
    return signIn.validate(
        as(HttpServletRequest.class, (self, method, asked) -> request(method.getName(), asked)),
        as(HttpServletResponse.class, (self, method, told) -> response(method.getName(), told)),
        as(HttpMessageContext.class, (self, method, told) -> AuthenticationStatus.SUCCESS));
  }

  private static Object request(String method, Object[] asked) {
    if (method.equals("getRequestURI")) return "/api/v1/cases";
    return method.equals("getHeader") && asked[0].equals("Authorization")
        ? "Bearer rb_id_secret"
        : "en";
  }

  private Object response(String method, Object[] told) {
    switch (method) {
      case "setStatus" -> answered.put("status", told[0]);
      case "setHeader" -> answered.put(told[0].toString(), told[1]);
      default -> {}
    }
    return method.equals("getOutputStream") ? new Written() : answered;
  }

  private static <T> T as(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private final class Written extends ServletOutputStream {
    @Override
    public void write(int one) {
      body.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
