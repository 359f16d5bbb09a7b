package io.ringback.web.console.admin;

import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts with their places filled, and times where the viewer is. */
@Named
@RequestScoped
public class AdminWords {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy HH:mm:ss");

  @Inject PageLanguage language;
  @Inject Viewer viewer;

  /** The word of a code; the code itself where there is none. */
  public String word(String group, Object code) {
    return language.getTexts().getOrDefault(group + "." + code, String.valueOf(code));
  }

  public String say(String key, String place, Object value) {
    return word(key.substring(0, key.lastIndexOf('.')), key.substring(key.lastIndexOf('.') + 1))
        .replace("{" + place + "}", String.valueOf(value));
  }

  /** In the order of the alphabet, a dash for none. */
  public String join(Collection<String> words) {
    return words.isEmpty() ? "–" : words.stream().sorted().collect(Collectors.joining(", "));
  }

  /** To the second; a dash for never. */
  public String moment(@Nullable Instant at) {
    return at == null ? "–" : MOMENT.format(at.atZone(viewer.getProfile().timeZone()));
  }
}
