package io.ringback.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Lets nobody unknown to the pages, and no other site's page to anything.
 *
 * <p>A browser that is not signed in is sent to sign in and comes back; a script, or the WebSocket,
 * gets 401. A request that changes something, and every WebSocket handshake, must come from our own
 * pages ({@code Origin}).
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final List<String> SCRIPTED = List.of("/agent/data/", "/live");
  private static final List<String> PAGES = List.of("/agent/", "/console/");
  private static final List<String> SAFE_METHODS = List.of("GET", "HEAD", "OPTIONS");

  @Inject transient Sessions sessions;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = path(request);
    if (path.startsWith("/api/")) chain.doFilter(request, response);
    else if (isForeign(request, path)) response.sendError(HttpServletResponse.SC_FORBIDDEN);
    else if (SCRIPTED.stream().anyMatch(path::startsWith) && sessions.find(request).isEmpty())
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    else if (PAGES.stream().anyMatch(path::startsWith) && sessions.find(request).isEmpty())
      response.sendRedirect(signIn(request));
    else if (hasNull(request)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else {
      if (path.startsWith("/console/") && isDeed(request)) sessions.keepOpen(request);
      chain.doFilter(request, response);
    }
  }

  /** What a page asks by itself is none, and does not keep the session open. */
  private static boolean isDeed(HttpServletRequest request) {
    return request.getHeader("X-Background") == null;
  }

  /** The one character that no text in the database can have. */
  private static boolean hasNull(HttpServletRequest request) {
    var query = request.getQueryString();
    return query != null && query.contains("%00");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static boolean isForeign(HttpServletRequest request, String path) {
    boolean handshake = path.startsWith("/live");
    if (SAFE_METHODS.contains(request.getMethod()) && !handshake) return false;
    var origin = request.getHeader("Origin");
    if (origin == null) return handshake;
    var host = request.getHeader("Host");
    var lower = origin.toLowerCase(Locale.ROOT);
    return host == null
        || !(lower.equals("http://" + host.toLowerCase(Locale.ROOT))
            || lower.equals("https://" + host.toLowerCase(Locale.ROOT)));
  }

  private static String signIn(HttpServletRequest request) {
    return request.getContextPath()
        + "/sign-in?then="
        + URLEncoder.encode(Destination.back(request), StandardCharsets.UTF_8);
  }
}
