package io.ringback.web.problems;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that answers speak: English, Finnish, Swedish. */
public final class Languages {
  private static final List<Locale> SPOKEN =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.forLanguageTag("sv"));

  private Languages() {}

  /**
   * The best of them for an {@code Accept-Language} header; English when it is missing, strange, or
   * asks for others.
   */
  public static Locale best(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) return Locale.ENGLISH;
    try {
      var best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
