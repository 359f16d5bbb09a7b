package io.ringback.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the version out of an asset's address. Under the present one the answer never changes. */
@WebFilter("/assets/*")
public class AssetsFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "/assets/";

  @Inject transient Assets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var present = FOLDER + assets.version() + "/";
    if (!path.startsWith(present)) {
      response.setHeader("Cache-Control", "no-cache");
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    request
        .getRequestDispatcher(FOLDER + path.substring(present.length()))
        .forward(request, response);
  }
}
