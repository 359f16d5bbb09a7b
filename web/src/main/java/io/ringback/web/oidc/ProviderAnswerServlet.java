package io.ringback.web.oidc;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import io.ringback.access.SignInAttempt;
import io.ringback.access.SignInAttemptService;
import io.ringback.access.SignInThrottle;
import io.ringback.web.security.Destination;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where a browser comes to from the identity provider. */
@WebServlet(ProviderRequests.ANSWER)
public class ProviderAnswerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ProviderAnswerServlet.class.getName());

  @Inject transient SecurityContext security;
  @Inject transient ProviderSignIn signIn;
  @Inject transient SignInAttemptService attempts;
  @Inject transient SignInThrottle throttle;
  @Inject transient AttemptCookie cookie;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var destination = Destination.HOME;
    try {
      var answer = ProviderAnswer.read(address(request));
      var attempt = cookie.find(request).orElseThrow(ProviderAnswerServlet::stale);
      answer.requireOf(attempt);
      cookie.remove(request, response);
      destination = attempts.end(attempt).orElseThrow(ProviderAnswerServlet::stale);
      letIn(answer, attempt, request, response);
      response.sendRedirect(request.getContextPath() + destination);
    } catch (SignInFailedException failure) {
      tell(failure, request);
      SignInPages.show(failure.problem(), destination, request, response);
    }
  }

  private static URI address(HttpServletRequest request) throws SignInFailedException {
    try {
      return URI.create(request.getRequestURI() + "?" + request.getQueryString());
    } catch (IllegalArgumentException malformed) {
      throw new SignInFailedException(SignInProblem.STALE, "no address", malformed);
    }
  }

  private static SignInFailedException stale() {
    return new SignInFailedException(SignInProblem.STALE, "nothing that was begun here");
  }

  private void letIn(
      ProviderAnswer answer,
      SignInAttempt attempt,
      HttpServletRequest request,
      HttpServletResponse response)
      throws SignInFailedException {
    if (throttle.mustWaitForProvider(request.getRemoteAddr()))
      throw new SignInFailedException(SignInProblem.THROTTLED, "too many failures");
    var credential = signIn.finish(answer, attempt);
    var parameters = withParams().newAuthentication(true).credential(credential);
    if (security.authenticate(request, response, parameters) != AuthenticationStatus.SUCCESS)
      throw new SignInFailedException(SignInProblem.FAILED, "not authenticated");
  }

  /** What is the person's own doing is no matter for the log. */
  private void tell(SignInFailedException failure, HttpServletRequest request) {
    switch (failure.problem()) {
      case CANCELLED, THROTTLED -> {}
      case UNREACHABLE -> log(failure);
      case FAILED -> {
        log(failure);
        throttle.countProviderFailure(request.getRemoteAddr());
      }
      default -> throttle.countProviderFailure(request.getRemoteAddr());
    }
  }

  private static void log(SignInFailedException failure) {
    LOG.log(Level.WARNING, "Nobody was signed in: {0}", reason(failure));
  }

  private static String reason(SignInFailedException failure) {
    var cause = failure.getCause();
    return cause == null
        ? String.valueOf(failure.getMessage())
        : failure.getMessage() + ": " + cause.getMessage();
  }
}
