package io.ringback.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows the error page that a page asked for, when Faces is done with that page. The error page is
 * one of Faces itself: shown any earlier it takes the context away from under the page.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ErrorPages extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String STATUS = ErrorPages.class.getName();

  static void ask(HttpServletRequest request, int status) {
    request.setAttribute(STATUS, status);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (request.getAttribute(STATUS) instanceof Integer status && !response.isCommitted()) {
      request.removeAttribute(STATUS);
      response.sendError(status);
    }
  }
}
