package io.ringback.web.faces;

import io.ringback.web.problems.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page: the signed-in person's, else the one chosen on the sign-in page before,
 * else what the browser asks for.
 */
@Named
@RequestScoped
public class PageLanguage {
  private static final String COOKIE = "ringback_language";
  private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

  @Inject HttpServletRequest request;
  @Inject Viewer viewer;

  private @Nullable String code;

  /** {@code fi}, {@code sv} or {@code en}. */
  public String getCode() {
    if (code == null) code = find();
    return code;
  }

  private String find() {
    if (viewer.isSignedIn()) return viewer.getProfile().language();
    return chosen()
        .orElseGet(() -> Languages.best(request.getHeader("Accept-Language")).getLanguage());
  }

  private Optional<String> chosen() {
    var cookies = request.getCookies();
    Stream<String> remembered =
        cookies == null
            ? Stream.empty()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue);
    return Stream.concat(Stream.ofNullable(request.getParameter("language")), remembered)
        .filter(Texts.LANGUAGES::contains)
        .findFirst();
  }

  /** Remembers a language that was chosen by the page's own links. */
  void remember(HttpServletResponse response) {
    var asked = request.getParameter("language");
    if (asked == null || !Texts.LANGUAGES.contains(asked)) return;
    var cookie = new Cookie(COOKIE, asked);
    cookie.setHttpOnly(true);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(A_YEAR_IN_SECONDS);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  public String getVersion() {
    return Texts.VERSION;
  }

  /** Texts by key: {@code #{pageLanguage.texts['signIn.title']}}. */
  public Map<String, String> getTexts() {
    return Texts.in(getCode());
  }
}
