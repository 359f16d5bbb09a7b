package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.ringback.it.Ringback;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithBrowser
class LiveDeskIT {
  @Test
  @Tag("STATE-1")
  @Tag("ALLOC-1")
  void twoAgentsNeverGetTheSameCase(Page annas, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    try (var other = BrowserExtension.another(context, ringback)) {
      var anna = Desk.signedIn(annas, scene.agent("anna")).becomeAvailable();
      var ben = Desk.signedIn(other.newPage(), scene.agent("ben")).becomeAvailable();

      anna.startReceiving();
      ben.startReceiving();

      assertThat(anna.caseTitle()).hasText(scene.shownPhone(1));
      assertThat(ben.caseTitle()).hasText(scene.shownPhone(2));
    }
  }

  @Test
  @Tag("PULL-1")
  @Tag("LIST-3")
  void whatOneDoesTheOtherSeesWithoutReload(Page annas, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    try (var other = BrowserExtension.another(context, ringback)) {
      var anna = Desk.signedIn(annas, scene.agent("anna"));
      var ben = Desk.signedIn(other.newPage(), scene.agent("ben"));

      scene.overdueCase(scene.phone(1), "Ann First", 30);
      assertThat(anna.row("Ann First")).isVisible();
      assertThat(ben.row("Ann First")).isVisible();
      assertThat(ben.page().locator(".list .counters dd").nth(1)).hasText("1");

      anna.row("Ann First").locator(".call-round").click();
      assertThat(ben.row("Ann First")).hasCount(0);
    }
  }

  @Test
  @Tag("ALLOC-3")
  void newCaseIsHandedToTheOneWhoWaits(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable().startReceiving();
    assertThat(page.getByText("the next case comes by itself")).isVisible();

    scene.overdueCase(scene.phone(1), "Ann First", 1);

    assertThat(desk.caseTitle()).isVisible();
    assertThat(page.locator(".toast")).containsText("New callback case");
  }

  @Test
  @Tag("HANDLE-6")
  @Tag("PUSH-4")
  void caseTakenAwayKeepsWhatWasTyped(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.note().fill("Promised to send the papers.");

    scene.close(id);

    assertThat(desk.caseWindow()).containsText("no longer yours");
    assertThat(page.getByText("Copy my note")).isVisible();
    assertThat((String) page.evaluate("Object.values(sessionStorage).join()"))
        .contains("Promised to send the papers.");
  }

  @Test
  @Tag("PUSH-4")
  void lostConnectionShowsAndThePageReturnsToTheTrueState(
      Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(page.locator(".list")).isVisible();

    context.setOffline(true);
    assertThat(page.locator(".banner")).containsText("No connection to the server");
    scene.overdueCase(scene.phone(1), "Ann First", 1);
    context.setOffline(false);

    assertThat(desk.row("Ann First")).isVisible();
    assertThat(page.locator(".banner:visible")).hasCount(0);
  }

  @Test
  @Tag("PUSH-4")
  void answerThatWasOnItsWayDoesNotHideTheLostConnection(
      Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    var asked = new AtomicReference<Route>();
    page.route("**/desk/state**", route -> asked.compareAndSet(null, route));
    scene.overdueCase(scene.phone(1), "Ann First", 1);
    page.waitForCondition(() -> asked.get() != null);
    var answer = asked.get().fetch();

    context.setOffline(true);
    assertThat(page.locator(".banner")).containsText("No connection to the server");
    asked.get().fulfill(new Route.FulfillOptions().setResponse(answer));

    assertThat(desk.row("Ann First")).isVisible();
    assertThat(page.locator(".banner")).containsText("No connection to the server");
  }
}
