package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The case window as a window of its own: in step with the page, and never a second editor. */
@WithBrowser
@Tag("PUSH-2")
class PoppedOutIT {

  @Test
  void caseIsInOneOfTheTwoAndGoesBackWithWhatWasTyped(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.note().fill("Typed in the page.");

    var window = popOut(page);
    assertThat(window.locator("#case-title")).hasText(scene.shownPhone(1));
    assertThat(window.locator("#call-note")).hasValue("Typed in the page.");
    assertThat(desk.caseWindow()).hasCount(0);

    window.locator("#call-note").fill("Typed in the window.");
    window.locator(".tools [data-act=closeWindow]").click();

    assertThat(desk.note()).hasValue("Typed in the window.");
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
  }

  @Test
  @Tag("ALLOC-5")
  void savedInTheWindowTheNextCaseShowsThereAndThePageIsNotAlarmed(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.receiving(page, scene.agent("anna"));
    var window = popOut(page);

    window.keyboard().press("c");
    assertThat(window.locator("#statuses input").first()).isEnabled();
    window.keyboard().press("1");
    window.keyboard().press("Control+Enter");

    assertThat(window.locator("#case-title")).hasText(scene.shownPhone(2));
    assertThat(page.locator(".bar .held")).containsText("Ben Second");
    assertThat(page.locator(".toast.late")).hasCount(0);
    assertThat(desk.caseWindow()).hasCount(0);
  }

  @Test
  @Tag("PUSH-3")
  void windowStaysForTheNextCaseWhenThePageStops(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    var window = popOut(page);

    page.locator(".bar .held [data-act=stop]").click();

    assertThat(window.locator("#case")).containsText("No case now");
    assertThat(window.locator(".toast.late")).hasCount(0);
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
    desk.startReceiving();
    assertThat(window.locator("#case-title")).hasText(scene.shownPhone(1));
    assertThat(page.locator(".toast")).containsText("New callback case");
    assertThat(window.locator(".toast")).hasCount(0);
  }

  @Test
  @Tag("PUSH-4")
  void reloadedPageFindsItsWindow(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    var window = popOut(page);

    page.reload();

    assertThat(page.locator(".bar .held")).containsText("Ann First");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(window.locator("#case-title")).hasText(scene.shownPhone(1));
    window.close();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
  }

  @Test
  void whoTypesInTheWindowKeepsItsCase(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    Desk.atOwnCase(page, scene);
    var window = popOut(page);
    window.locator("#call-note").pressSequentially("The customer");

    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    assertThat(page.locator(".toast")).containsText("New callback case");
    assertThat(window.locator(".toast")).containsText("New callback case");
    window.keyboard().type(" can wait");

    assertThat(window.locator("#call-note")).hasValue("The customer can wait");
    window.locator(".toast [data-act=openNews]").click();
    assertThat(window.locator("#case-title")).hasText(scene.shownPhone(2));
  }

  @Test
  void noticesDoNotLieOnTheCaseWindow(Page page, Ringback ringback) {
    page.setViewportSize(1024, 720);
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));

    var notice = page.locator(".toast").first().boundingBox();
    var window = desk.caseWindow().boundingBox();

    assertThat(notice.x + notice.width).isLessThanOrEqualTo(window.x);
    assertThat(notice.y + notice.height).isLessThanOrEqualTo(720);
  }

  private static Page popOut(Page page) {
    Locator button = page.locator(".case .tools [data-act=popOut]");
    var window = page.waitForPopup(button::click);
    assertThat(window.locator("#case-title")).isVisible();
    assertThat(page.locator("#case")).hasCount(0);
    return window;
  }
}
