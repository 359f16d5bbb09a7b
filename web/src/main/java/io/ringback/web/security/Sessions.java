package io.ringback.web.security;

import io.ringback.access.UserSession;
import io.ringback.access.UserSessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The session that a browser's cookie opens, looked up once per request. */
@ApplicationScoped
public class Sessions {
  public static final String COOKIE = "ringback_session";
  private static final String FOUND = UserSession.class.getName();

  @Inject UserSessionService sessions;

  @Inject
  @ConfigProperty(name = "COOKIE_SECURE", defaultValue = "false")
  boolean secure;

  public Optional<UserSession> find(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof UserSession session) return Optional.of(session);
    var found = tokens(request).flatMap(token -> sessions.find(token).stream()).findFirst();
    found.ifPresent(session -> request.setAttribute(FOUND, session));
    return found;
  }

  /** The person did something: the idle time begins anew. */
  void keepOpen(HttpServletRequest request) {
    find(request).ifPresent(session -> sessions.touch(session.token()));
  }

  /**
   * A token that the browser brought along is ended, never taken over: nobody can plant a session.
   *
   * @param idToken what the identity provider let the person in with; empty when a password did
   */
  void open(
      HttpServletRequest request, HttpServletResponse response, String userName, String idToken) {
    tokens(request).forEach(sessions::end);
    var session = sessions.open(userName, idToken);
    request.setAttribute(FOUND, session);
    response.addCookie(cookie(request, session.token(), -1));
  }

  /** What the identity provider let the person in with; empty when a password did. */
  public Optional<String> findIdToken(HttpServletRequest request) {
    return find(request).flatMap(session -> sessions.findIdToken(session.token()));
  }

  public void end(HttpServletRequest request, HttpServletResponse response) {
    tokens(request).forEach(sessions::end);
    request.removeAttribute(FOUND);
    response.addCookie(cookie(request, "", 0));
  }

  private static Stream<String> tokens(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Stream.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue);
  }

  private Cookie cookie(HttpServletRequest request, String value, int maxAge) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure || request.isSecure());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(maxAge);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
