package io.ringback.web.oidc;

import io.ringback.access.SignInAttemptService;
import io.ringback.access.SignInThrottle;
import io.ringback.classification.Labels;
import io.ringback.configuration.ProviderSettings;
import io.ringback.web.security.Destination;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends a browser to the identity provider, if that is there. */
@WebServlet("/sign-in/provider")
public class ProviderServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ProviderServlet.class.getName());

  @Inject transient ProviderSettings settings;
  @Inject transient ProviderRequests requests;
  @Inject transient SignInAttemptService attempts;
  @Inject transient SignInThrottle throttle;
  @Inject transient AttemptCookie cookie;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var destination = Destination.within(request.getParameter("then"));
    if (!settings.isOn()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else if (throttle.mustWaitForProvider(request.getRemoteAddr()))
      SignInPages.show(SignInProblem.THROTTLED, destination, request, response);
    else begin(destination, request, response);
  }

  private void begin(String destination, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var attempt = attempts.begin(destination);
    try {
      var again = request.getParameter("again") != null;
      var address = requests.signIn(attempt, language(request), again);
      cookie.set(request, response, attempt);
      response.sendRedirect(address.toString());
    } catch (IOException silent) {
      LOG.log(Level.WARNING, "The identity provider cannot be reached: {0}", silent.toString());
      SignInPages.show(SignInProblem.UNREACHABLE, destination, request, response);
    }
  }

  /** What the page was in, so that the provider's is in it too. */
  private static String language(HttpServletRequest request) {
    var asked = request.getParameter("language");
    return asked != null && Labels.LANGUAGES.contains(asked) ? asked : "en";
  }
}
