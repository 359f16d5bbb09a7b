package io.ringback.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The application's one way in: under {@code /api} an API key and nothing else, everywhere else the
 * session.
 */
@ApplicationScoped
public class RingbackAuthentication implements HttpAuthenticationMechanism {
  @Inject KeySignIn keys;
  @Inject SessionSignIn sessions;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return isApi(request)
        ? keys.validate(request, response, context)
        : sessions.validate(request, response, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!isApi(request)) sessions.signOut(request, response);
    context.cleanClientSubject();
  }

  /** By the decoded path: {@code /%61pi} is {@code /api} as well. */
  private static boolean isApi(HttpServletRequest request) {
    var inServlet = request.getPathInfo();
    var path = inServlet == null ? request.getServletPath() : request.getServletPath() + inServlet;
    return path.equals("/api") || path.startsWith("/api/");
  }
}
