package io.ringback.web.console.lists;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes codes of names, so that nobody has to think of one. */
final class Codes {
  private static final int LONGEST = 40;

  private Codes() {}

  /** {@code Väärä numero} is {@code VAARA_NUMERO}. */
  static String ofStatus(String name, Set<String> taken) {
    var words = words(name, "_").toUpperCase(Locale.ROOT);
    var code = words.isEmpty() || Character.isDigit(words.charAt(0)) ? "STATUS_" + words : words;
    return free(code, "_", taken);
  }

  /** {@code Väärä numero} is {@code vaara-numero}. */
  static String ofChoice(String name, Set<String> taken) {
    var words = words(name, "-").toLowerCase(Locale.ROOT);
    return free(words.isEmpty() ? "choice" : words, "-", taken);
  }

  private static String words(String name, String between) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var words = plain.replaceAll("[^A-Za-z0-9]+", between);
    var cut = words.substring(0, Math.min(words.length(), LONGEST));
    return cut.replaceAll("^[_-]+|[_-]+$", "");
  }

  private static String free(String code, String between, Set<String> taken) {
    if (!taken.contains(code)) return code;
    return IntStream.iterate(2, n -> n + 1)
        .mapToObj(n -> code + between + n)
        .filter(numbered -> !taken.contains(numbered))
        .findFirst()
        .orElseThrow();
  }
}
