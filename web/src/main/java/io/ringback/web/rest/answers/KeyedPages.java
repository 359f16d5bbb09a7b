package io.ringback.web.rest.answers;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.persistence.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Pages of what is few enough to be read whole: by name, so that what comes or goes between two
 * pages moves nothing else.
 */
public final class KeyedPages {
  /** Tells a cursor of this kind from other text that happens to be Base64. */
  private static final String MARK = "after:";

  private KeyedPages() {}

  public static <T> PageJson<T> of(List<T> all, Function<T, String> name, PageRequest page) {
    var after = page.after() == null ? "" : decode(page.after());
    var rest =
        all.stream()
            .filter(item -> name.apply(item).compareTo(after) > 0)
            .sorted(Comparator.comparing(name))
            .toList();
    var items = rest.subList(0, Math.min(page.limit(), rest.size()));
    boolean isLast = items.size() == rest.size();
    return new PageJson<>(items, isLast ? null : encode(name.apply(items.get(items.size() - 1))));
  }

  private static String encode(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + name).getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(MARK)) return text.substring(MARK.length());
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static InvalidFieldException refused() {
    return new InvalidFieldException(Violation.of("after", "cursor"));
  }
}
