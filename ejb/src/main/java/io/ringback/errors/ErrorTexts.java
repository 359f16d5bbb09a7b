package io.ringback.errors;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences for people behind codes, in English, Finnish and Swedish. Any other language gets
 * English.
 */
public final class ErrorTexts {
  private static final String BUNDLE = "io.ringback.errors.Messages";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private ErrorTexts() {}

  /** The text of an error's code ({@code error.<code>}). */
  public static String of(BusinessException error, Locale language) {
    return text("error." + error.code(), error.details(), language);
  }

  /** The text of a refused field ({@code violation.<code>}), without the field's name. */
  public static String of(Violation violation, Locale language) {
    return text("violation." + violation.code(), violation.values(), language);
  }

  /**
   * A text with its {@code {named}} places filled. A key without a text is shown as it is: ugly,
   * but never a failure.
   */
  public static String text(String key, Map<String, ?> values, Locale language) {
    try {
      var pattern =
          ResourceBundle.getBundle(BUNDLE, language, ErrorTexts.class.getClassLoader(), NO_FALLBACK)
              .getString(key);
      return PLACE
          .matcher(pattern)
          .replaceAll(place -> Matcher.quoteReplacement(fill(place, values)));
    } catch (MissingResourceException e) {
      return key;
    }
  }

  private static String fill(MatchResult place, Map<String, ?> values) {
    Object value = values.get(place.group(1));
    return value == null ? place.group() : value.toString();
  }

  /** English is the root bundle; the server's own language must not win over it. */
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
}
