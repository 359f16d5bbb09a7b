package io.ringback.web.console.admin;

import io.ringback.web.faces.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.stream.Collectors;

/** Codes by their words. */
@Named
@RequestScoped
public class AdminWords {
  @Inject PageLanguage language;

  /** The word of a code; the code itself where there is none. */
  public String word(String group, Object code) {
    return language.getTexts().getOrDefault(group + "." + code, String.valueOf(code));
  }

  /** In the order of the alphabet, a dash for none. */
  public String join(Collection<String> words) {
    return words.isEmpty() ? "–" : words.stream().sorted().collect(Collectors.joining(", "));
  }
}
