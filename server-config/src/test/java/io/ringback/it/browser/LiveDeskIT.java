package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.ringback.it.Ringback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithBrowser
class LiveDeskIT {
  private static final int A_SECOND_AND_THE_TEST = 2500;

  @Test
  @Tag("STATE-1")
  @Tag("ALLOC-1")
  void twoAgentsNeverGetTheSameCase(Page annas, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    try (var other = another(context, ringback)) {
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
    try (var other = another(context, ringback)) {
      var anna = Desk.signedIn(annas, scene.agent("anna"));
      var ben = Desk.signedIn(other.newPage(), scene.agent("ben"));

      scene.overdueCase(scene.phone(1), "Ann First", 30);
      assertThat(anna.row("Ann First"))
          .isVisible(new IsVisibleOptions().setTimeout(A_SECOND_AND_THE_TEST));
      assertThat(ben.row("Ann First"))
          .isVisible(new IsVisibleOptions().setTimeout(A_SECOND_AND_THE_TEST));
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

    assertThat(desk.caseTitle())
        .isVisible(new IsVisibleOptions().setTimeout(A_SECOND_AND_THE_TEST));
    assertThat(page.locator(".toast")).containsText("New callback case");
  }

  @Test
  @Tag("HANDLE-6")
  @Tag("PUSH-4")
  void caseTakenAwayKeepsWhatWasTyped(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable().startReceiving();
    assertThat(desk.caseTitle()).isVisible();
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.note().fill("Promised to send the papers.");

    ringback
        .api()
        .body("{\"reason\":\"CANCELLED\"}")
        .post("/cases/" + id + "/close")
        .then()
        .statusCode(200);

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

    assertThat(desk.row("Ann First")).isVisible(new IsVisibleOptions().setTimeout(15_000));
    assertThat(page.locator(".banner:visible"))
        .hasCount(
            0,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                .setTimeout(15_000));
  }

  private static BrowserContext another(BrowserContext context, Ringback ringback) {
    return context
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(ringback.uri("").toString())
                .setViewportSize(1280, 800));
  }
}
