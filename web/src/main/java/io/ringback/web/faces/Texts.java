package io.ringback.web.faces;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the pages, per language. Each of the three has every key; there is nothing to fall
 * back to. Every area of the console has a bundle of its own.
 */
public final class Texts {
  public static final List<String> LANGUAGES = List.of("fi", "sv", "en");
  private static final String DESK = "io.ringback.web.faces.Texts";
  private static final List<String> CONSOLE =
      Stream.of("Console", "Activity", "Admin", "Cases", "Dashboard", "Imports", "Lists", "Reports")
          .map(area -> "io.ringback.web.console." + area)
          .toList();

  private static final Map<String, Map<String, String>> OF_DESK = read(List.of(DESK));
  private static final Map<String, Map<String, String>> ALL =
      read(Stream.concat(Stream.of(DESK), CONSOLE.stream()).toList());

  /** Changes with the words of the desk, so that browsers may keep them. */
  public static final String VERSION = Integer.toHexString(OF_DESK.hashCode());

  private Texts() {}

  public static Map<String, String> in(String language) {
    return ALL.getOrDefault(language, Map.of());
  }

  /** What the desk's scripts need; it is loaded whole. */
  static Map<String, String> ofDesk(String language) {
    return OF_DESK.getOrDefault(language, Map.of());
  }

  private static Map<String, Map<String, String>> read(List<String> bundles) {
    return LANGUAGES.stream()
        .collect(Collectors.toUnmodifiableMap(language -> language, code -> read(bundles, code)));
  }

  private static Map<String, String> read(List<String> bundles, String language) {
    var texts = new TreeMap<String, String>();
    for (var name : bundles) {
      var bundle =
          ResourceBundle.getBundle(
              name,
              Locale.forLanguageTag(language),
              Texts.class.getClassLoader(),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      for (var key : bundle.keySet()) texts.put(key, bundle.getString(key));
    }
    return Collections.unmodifiableMap(texts);
  }
}
