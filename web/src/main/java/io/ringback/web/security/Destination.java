package io.ringback.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody goes once they are signed in: addresses below the context path. */
public final class Destination {
  public static final String HOME = "/";
  private static final int LONGEST = 2000;

  private Destination() {}

  /**
   * The page that the person had in front of them. Faces sends a form to an address without a
   * query: which case or user it is about, only the address of the form's page says.
   */
  public static String back(HttpServletRequest request) {
    var context = request.getContextPath();
    var path = request.getRequestURI().substring(context.length());
    var query = request.getQueryString();
    var asked = query == null ? path : path + "?" + query;
    return request.getMethod().equals("POST")
        ? pageOf(request.getHeader("Referer"), request.getHeader("Host"), context).orElse(asked)
        : asked;
  }

  /** Empty when the browser does not tell, or tells a page of another site. */
  static Optional<String> pageOf(
      @Nullable String referer, @Nullable String host, String contextPath) {
    if (referer == null || host == null) return Optional.empty();
    return Stream.of("http://", "https://")
        .map(scheme -> scheme + host + contextPath)
        .filter(here -> referer.startsWith(here + "/"))
        .map(here -> within(referer.substring(here.length())))
        .findFirst();
  }

  /**
   * Only a place of ours: an address of another site in the link would send people there after
   * signing in.
   *
   * @param asked what stands in the link
   */
  public static String within(@Nullable String asked) {
    return asked == null
            || !asked.startsWith("/")
            || asked.startsWith("//")
            || asked.contains("\\")
            || asked.length() > LONGEST
            || asked.chars().anyMatch(Character::isISOControl)
        ? HOME
        : asked;
  }
}
