package io.ringback.web.security;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import io.ringback.errors.UnavailableException;
import io.ringback.keys.ApiKeyService;
import io.ringback.keys.KeyGrant;
import io.ringback.web.problems.Languages;
import io.ringback.web.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way in for other systems: {@code Authorization: Bearer rb_<id>_<secret>}. Cookies count for
 * nothing here.
 */
@ApplicationScoped
public class KeySignIn {
  private static final Logger LOG = Logger.getLogger(KeySignIn.class.getName());
  private static final String SCHEME = "Bearer ";

  @Inject ApiKeyService keys;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    try {
      var grant = token(request).flatMap(keys::authenticate);
      return grant.isPresent()
          ? letIn(grant.get(), request, context)
          : refuse(new NoKeyException(), request, response);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "An API key could not be checked; the client is told to try again", e);
      return refuse(new UnavailableException("the key could not be checked"), request, response);
    }
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static AuthenticationStatus letIn(
      KeyGrant grant, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(ApiCaller.GRANT, grant);
    return context.notifyContainerAboutLogin(grant.actor().label(), Set.of());
  }

  private static AuthenticationStatus refuse(
      BusinessException error, HttpServletRequest request, HttpServletResponse response)
      throws AuthenticationException {
    var language = Languages.best(request.getHeader("Accept-Language"));
    var problem = Problem.of(error, request.getRequestURI(), language);
    response.setStatus(problem.status());
    if (error.kind() == ErrorKind.UNAVAILABLE) response.setHeader("Retry-After", "1");
    else response.setHeader("WWW-Authenticate", "Bearer");
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Problem.MEDIA_TYPE);
    try {
      response.getOutputStream().write(problem.json().toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw (AuthenticationException)
          new AuthenticationException("the refusal could not be sent").initCause(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
