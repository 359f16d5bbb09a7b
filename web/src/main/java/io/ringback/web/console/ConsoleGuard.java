package io.ringback.web.console;

import io.ringback.web.faces.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Nobody who only calls has a place in the console. Who is not signed in is asked to, elsewhere.
 */
@WebFilter(urlPatterns = "/console/*", asyncSupported = true)
public class ConsoleGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient Viewer viewer;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (viewer.isSignedIn() && !viewer.getProfile().isInCharge())
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    else chain.doFilter(request, response);
  }
}
