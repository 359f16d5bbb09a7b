package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long people wait for the desk. No part of the normal run: {@code ./mvnw verify
 * -Dit.test=DeskFigures} prints the tables.
 */
@WithBrowser
class DeskFigures {
  private static final int ROWS = 200;
  private static final int SAVES = 200;
  private static final int RUNS = 7;
  private static final int OTHERS = 50;

  /** Milliseconds from the beginning of the navigation until 200 rows are painted. */
  private static final String NOTE_WHEN_SHOWN =
      """
      new MutationObserver((changes, self) => {
        if (document.querySelectorAll('.row').length < 200) return;
        self.disconnect();
        requestAnimationFrame(() => setTimeout(() => {
          window.shownAfter = performance.now();
          document.documentElement.dataset.shown = 'true';
        }));
      }).observe(document, { childList: true, subtree: true });
      """;

  /** Milliseconds from the key that saves until another case is painted in the window. */
  private static final String NOTE_EVERY_SAVE =
      """
      window.saves = [];
      let pressed, before;
      const title = () => document.getElementById('case-title')?.textContent;
      addEventListener('keydown', event => {
        if (event.key === 'Enter' && event.ctrlKey) { pressed = performance.now(); before = title(); }
      }, true);
      new MutationObserver(() => {
        if (!pressed || !title() || title() === before) return;
        const from = pressed;
        pressed = null;
        requestAnimationFrame(() => setTimeout(() => {
          saves.push(performance.now() - from);
          document.documentElement.dataset.saves = saves.length;
        }));
      }).observe(document, { childList: true, subtree: true, characterData: true });
      """;

  @Test
  @Tag("PERF-11")
  void openingTheDeskWithTwoHundredCases(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    cases(scene, ROWS);
    Desk.signedIn(page, scene.agent("anna"));
    assertThat(page.locator(".row")).hasCount(ROWS);
    open(page.context(), ringback).close();

    var cold = IntStream.range(0, RUNS).mapToObj(run -> cold(page, ringback)).toList();
    var warm = warm(page, ringback);

    Figures.print("200 rows shown, cold [ms]", cold.stream().map(Opening::millis).toList());
    Figures.print("200 rows shown, warm [ms]", warm.stream().map(Opening::millis).toList());
    System.out.printf("cold: %s%nwarm: %s%n", cold.get(0), warm.get(0));
    assertThat(Figures.median(cold.stream().map(Opening::millis).toList())).isLessThan(1000);
    assertThat(Figures.median(warm.stream().map(Opening::millis).toList())).isLessThan(300);
  }

  @Test
  void savingUntilTheNextCaseIsOnTheScreen(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    cases(scene, 2 * SAVES + 50 * OTHERS);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    page.evaluate(NOTE_EVERY_SAVE);
    desk.becomeAvailable().startReceiving();

    Figures.print("save to next case, one user [ms]", saves(desk));
    try (var others = new SimulatedAgents(scene, ringback, OTHERS)) {
      Figures.print("save to next case, beside 50 others [ms]", saves(desk));
      Figures.print("their saves over HTTP [ms]", others.millis());
    }
  }

  private static List<Double> saves(Desk desk) {
    desk.page().evaluate("saves.length = 0");
    for (int n = 0; n < SAVES; n++) {
      assertThat(desk.caseTitle()).isVisible();
      desk.press("c");
      assertThat(desk.status("Busy")).isEnabled();
      desk.press("1").press("Control+Enter");
      assertThat(desk.page().locator("html")).hasAttribute("data-saves", String.valueOf(n + 1));
    }
    return numbers(desk.page().evaluate("saves"));
  }

  private static List<Double> numbers(Object list) {
    return ((List<?>) list).stream().map(each -> ((Number) each).doubleValue()).toList();
  }

  private static void cases(DeskScene scene, int count) {
    IntStream.range(0, count)
        .parallel()
        .forEach(n -> scene.overdueCase(scene.lotsOf(n), "Person " + n, 600 - n % 600));
  }

  private static Opening cold(Page signedIn, Ringback ringback) {
    var context = open(signedIn.context(), ringback);
    try (context) {
      return opened(context.newPage());
    }
  }

  private static List<Opening> warm(Page signedIn, Ringback ringback) {
    try (var context = open(signedIn.context(), ringback)) {
      opened(context.newPage());
      return Stream.generate(() -> opened(context.newPage())).limit(RUNS).toList();
    }
  }

  /** Signed in, with nothing in its cache. */
  private static BrowserContext open(BrowserContext signedIn, Ringback ringback) {
    return signedIn
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(ringback.uri("").toString())
                .setStorageState(signedIn.storageState())
                .setViewportSize(1280, 800));
  }

  private static Opening opened(Page page) {
    page.addInitScript(NOTE_WHEN_SHOWN);
    page.navigate("/agent/desk");
    assertThat(page.locator("html")).hasAttribute("data-shown", "true");
    var numbers =
        numbers(
            page.evaluate(
                """
                () => {
                  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                  return [shownAfter, all.length, all.filter(one => one.transferSize > 0).length, all.reduce((sum, one) => sum + one.transferSize, 0) / 1000];
                }
                """));
    page.close();
    return new Opening(
        numbers.get(0), numbers.get(1).intValue(), numbers.get(2).intValue(), numbers.get(3));
  }

  /**
   * @param asked how much the page is made of
   * @param sent how much of it came over the network
   */
  private record Opening(double millis, int asked, int sent, double kilobytes) {}
}
