package io.ringback.web.oidc;

import io.ringback.access.SignInAttempt;
import io.ringback.access.SignInAttemptService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By what a browser is known again that comes back from the identity provider. It comes back from
 * another site, so the cookie is {@code Lax}. By HTTPS no other host can have planted it.
 */
@ApplicationScoped
class AttemptCookie {
  private static final String NAME = "ringback_sign_in";
  private static final String ONLY_FROM_HERE = "__Host-";

  @Inject
  @ConfigProperty(name = "COOKIE_SECURE", defaultValue = "false")
  boolean secure;

  void set(HttpServletRequest request, HttpServletResponse response, SignInAttempt attempt) {
    response.addCookie(
        cookie(request, attempt.token(), (int) SignInAttemptService.LONGEST.toSeconds()));
  }

  Optional<SignInAttempt> find(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name(request)) && !cookie.getValue().isEmpty())
        .map(cookie -> new SignInAttempt(cookie.getValue()))
        .findFirst();
  }

  /** It is good for one answer. */
  void remove(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  private Cookie cookie(HttpServletRequest request, String value, int seconds) {
    var cookie = new Cookie(name(request), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure(request));
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String name(HttpServletRequest request) {
    return isSecure(request) ? ONLY_FROM_HERE + NAME : NAME;
  }

  private boolean isSecure(HttpServletRequest request) {
    return secure || request.isSecure();
  }
}
