package io.ringback.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** What axe finds wrong with pages, by the rules of WCAG 2.2 AA. */
public final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessibility() {}

  /**
   * For pages that follow the system.
   *
   * @param theme {@code LIGHT} or {@code DARK}
   */
  public static void useTheme(Page page, String theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(theme)));
  }

  /** Adds what is wrong with the page as it is now. */
  public static void check(Page page, String what, SoftAssertions found) {
    var result = new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze();
    found.assertThat(result.getViolations()).as(what).extracting(Accessibility::words).isEmpty();
  }

  private static String words(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getTarget() + " " + node.getFailureSummary())
        .collect(Collectors.joining("; ", rule.getId() + ": ", ""));
  }
}
