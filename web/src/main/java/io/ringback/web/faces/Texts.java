package io.ringback.web.faces;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The words of the pages, per language. Each of the three has every key; there is nothing to fall
 * back to.
 */
public final class Texts {
  public static final List<String> LANGUAGES = List.of("fi", "sv", "en");
  private static final String BUNDLE = "io.ringback.web.faces.Texts";

  /** Changes with the words, so that browsers may keep them. */
  public static final String VERSION =
      Integer.toHexString(LANGUAGES.stream().map(Texts::in).toList().hashCode());

  private Texts() {}

  public static Map<String, String> in(String language) {
    var bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(language),
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var texts = new TreeMap<String, String>();
    for (var key : bundle.keySet()) texts.put(key, bundle.getString(key));
    return texts;
  }
}
