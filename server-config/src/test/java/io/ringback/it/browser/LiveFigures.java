package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes until what one person does is painted on the open page of another: from the
 * moment the request is sent. No part of the normal run, like {@link DeskFigures}.
 */
@WithBrowser
@Tag("PERF-11")
class LiveFigures {
  private static final int ROUNDS = 30;
  private static final double A_SECOND = 1000;

  /** When the page first shows what was asked for, by the clock that the test has too. */
  private static final String NOTE_WHEN_SEEN =
      """
      window.awaitSight = (selector, text, there) => {
        delete document.documentElement.dataset.seen;
        const seen = () => [...document.querySelectorAll(selector)].some(one => one.textContent.includes(text)) === there;
        const watcher = new MutationObserver(look);
        function look() {
          if (!seen()) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.seen = Date.now(); }));
        }
        watcher.observe(document.getElementById('desk'), { childList: true, subtree: true, characterData: true, attributes: true });
      };
      """;

  @Test
  void changeOnAnotherPageOfTheSameMember(Page page, Ringback ringback) {
    measure("one member", page, ringback);
  }

  @Test
  void changeOnAPageOfAnotherMember(BrowserContext context) {
    var url = TestDatabase.shared().create();
    try (var first = RingbackServer.named("figures-one").database(url).withDemoData().start();
        var second = RingbackServer.named("figures-two").database(url).start()) {
      var sql = TestDatabase.shared().sql(url);
      try (var window = BrowserExtension.another(context, Ringback.at(second, sql))) {
        measure("two members", window.newPage(), Ringback.at(first, sql));
      }
    }
  }

  /** The page is open on one member, the requests go to the same or another. */
  private static void measure(String members, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("notifyNewCases", true));
    var ben = scene.agent("ben");
    page.addInitScript(NOTE_WHEN_SEEN);
    Desk.signedIn(page, ben);
    page.locator(".list .name").click();
    assertThat(page.locator(".lists .members li")).hasCount(1);
    var open = new Figure(members, page);
    cases(open, scene);
    people(open, scene, ringback, ben);
  }

  private static void cases(Figure open, DeskScene scene) {
    var carla = scene.agent("carla");
    var ids = new String[ROUNDS];
    open.shows(
        "new case: its row",
        n -> new Sight(".row", "Person " + n + "!", true),
        n -> ids[n] = scene.overdueCase(scene.lotsOf(n), "Person " + n + "!", 600 - n));
    var others = new String[ROUNDS];
    open.shows(
        "new case: its notice",
        n -> new Sight(".toast", "Notice " + n + "!", true),
        n -> others[n] = scene.overdueCase(scene.lotsOf(1000 + n), "Notice " + n + "!", 5));
    open.shows(
        "new case: the counter of the list",
        n -> new Sight(".counters div:nth-child(2) dd", "" + (2 * ROUNDS + n + 1), true),
        n -> scene.overdueCase(scene.lotsOf(2000 + n), "Counted", 5));
    open.shows(
        "edited by another: its row",
        n -> new Sight(".row", "Other " + n + "!", true),
        n -> scene.edit(ids[n], Map.of("name", "Other " + n + "!")));
    open.shows(
        "assigned to another: its row goes",
        n -> new Sight(".row", "Other " + n + "!", false),
        n -> scene.assign(ids[n], carla));
    open.shows(
        "closed by another: its row goes",
        n -> new Sight(".row", "Notice " + n + "!", false),
        n -> scene.close(others[n]));
  }

  private static void people(Figure open, DeskScene scene, Ringback ringback, String ben) {
    var dora = scene.stranger("dora", "en");
    open.shows(
        "member added or removed",
        n -> new Sight(".lists .members li", "dora", n % 2 == 0),
        n -> {
          if (n % 2 == 0) scene.join(dora);
          else scene.leave(dora);
        });
    open.shows(
        "availability set by another",
        n -> new Sight(".availability", n % 2 == 0 ? "Available" : "Busy", true),
        n ->
            ringback
                .api()
                .body(Map.of("availability", n % 2 == 0 ? "AVAILABLE" : "BUSY"))
                .put("/agents/" + ben + "/availability")
                .then()
                .statusCode(200));
  }

  /** Some element of the page has the text, or none has. */
  private record Sight(String selector, String text, boolean there) {
    void await(Page page) {
      page.evaluate(
          "([selector, text, there]) => awaitSight(selector, text, there)",
          List.of(selector, text, there));
    }
  }

  /** An open page, on which something is to show. */
  private record Figure(String members, Page page) {
    void shows(String what, IntFunction<Sight> sight, IntConsumer act) {
      var millis = new ArrayList<Double>();
      for (int n = 0; n < ROUNDS; n++) {
        sight.apply(n).await(page);
        long began = System.currentTimeMillis();
        act.accept(n);
        assertThat(page.locator("html[data-seen]")).hasCount(1);
        millis.add(Double.parseDouble(page.locator("html").getAttribute("data-seen")) - began);
      }
      Figures.print(members + ", " + what + " [ms]", millis);
      assertThat(Figures.median(millis)).isLessThan(A_SECOND);
    }
  }
}
