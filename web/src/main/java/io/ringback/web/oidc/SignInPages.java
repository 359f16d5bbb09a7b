package io.ringback.web.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody reads what went wrong on the way over the provider, and can go on. */
final class SignInPages {
  private SignInPages() {}

  static void show(
      SignInProblem problem,
      String destination,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        request.getContextPath()
            + (problem.isRefusal() ? "/sign-in-refused" : "/sign-in")
            + "?why="
            + problem
            + "&then="
            + URLEncoder.encode(destination, StandardCharsets.UTF_8));
  }
}
