package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithBrowser
class DeskJourneyIT {

  @Test
  @Tag("PUSH-2")
  @Tag("ALLOC-5")
  @Tag("HANDLE-1")
  void agentReceivesCallsSavesGetsTheNextAndStops(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var first = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var second = scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.receiving(page, scene.agent("anna"));

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(desk.caseWindow()).containsText("Overdue 30 min");
    assertThat(desk.status("Busy")).isDisabled();

    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    assertThat(desk.dialled()).isEqualTo("tel:" + scene.phone(1));

    desk.press("1");
    desk.note().fill("All is well.");
    desk.press("Control+Enter");
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
    assertThat(scene.stateOf(first)).isEqualTo("CLOSED");
    assertThat(desk.row("Ann First")).containsText("Closed successfully");

    page.locator(".stop-menu > button").click();
    page.locator(".menu-items [data-act=stop]").click();
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(second)).isEqualTo("READY");
  }

  @Test
  @Tag("HANDLE-1")
  void saveWithoutAStatusAsksForOne(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));

    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.press("Control+Enter");

    assertThat(desk.caseWindow().getByRole(AriaRole.ALERT))
        .hasText("Choose what came of the call.");
  }

  @Test
  @Tag("HANDLE-2")
  void timeOfTheNextTryFollowsTheStatusAndStaysEditable(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    var delay = desk.caseWindow().locator("[data-change=reofferIn]");

    desk.press("3");
    assertThat(delay.locator("option:checked")).hasText("in 5 min");
    desk.press("4");
    assertThat(delay.locator("option:checked")).hasText("in 15 min");
    delay.selectOption("14400");
    desk.press("3");

    assertThat(delay.locator("option:checked")).hasText("in 4 h");
  }

  @Test
  @Tag("TIME-2")
  @Tag("PUSH-3")
  void countdownRunsInTheWindowAndOnTheMainPageUntilTheCall(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    var stops = Pattern.compile("Receiving stops in [12]:\\d\\d unless you call");

    assertThat(desk.caseWindow().locator(".countdown")).hasText(stops);
    assertThat(page.locator(".bar .countdown")).hasText(stops);
    desk.caseWindow()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the window"))
        .first()
        .click();
    assertThat(page.locator(".bar .countdown")).hasText(stops);
    page.getByText("Show case").click();
    assertThat(desk.caseTitle()).isVisible();
    desk.press("c");

    assertThat(page.locator(".countdown")).hasCount(0);
  }

  @Test
  @Tag("TIME-2")
  void agentSeesWhyReceivingStopped(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("autoStopAfter", "PT2S"));
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable();

    desk.receiveSwitch().click();

    assertThat(page.locator(".toast.late")).containsText("The case was not called in time.");
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
    assertThat(desk.caseWindow()).hasCount(0);
  }

  @Test
  @Tag("AGENT-3")
  void switchSaysWhyItDoesNotTurnOn(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna", "fi"));

    desk.receiveSwitch().click();

    assertThat(page.locator(".toast.late")).isVisible();
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
  }

  @Test
  @Tag("PULL-2")
  void callOfARowAssignsTheCaseFirst(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var agent = scene.agent("anna");
    var desk = Desk.signedIn(page, agent);

    desk.row("Ann First").locator(".call-round").click();

    assertThat(desk.status("Busy")).isEnabled();
    assertThat(scene.assigneeOf(id)).isEqualTo(agent);
    assertThat(desk.dialled()).isEqualTo("tel:" + scene.phone(1));
  }

  @Test
  @Tag("PULL-5")
  void newCaseNeedsNoMoreThanItsList(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));

    desk.press("n");
    page.locator("#new-name").fill("Walk-in customer");
    page.locator("dialog button[type=submit]").click();

    assertThat(desk.row("Walk-in customer")).isVisible();
  }

  @Test
  @Tag("PULL-5")
  void newCaseWhoseAnswerWasLostIsMadeOnce(Page page, Ringback ringback) {
    var desk = newCaseWithoutAnswer(page, ringback);

    page.locator("dialog button[type=submit]").click();

    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(desk.row("Walk-in customer")).hasCount(1);
  }

  @Test
  @Tag("PULL-5")
  void newCaseThatWasChangedAfterItsAnswerWasLostIsAnotherOne(Page page, Ringback ringback) {
    var desk = newCaseWithoutAnswer(page, ringback);

    page.locator("#new-name").fill("Walk-in customer and wife");
    page.locator("dialog button[type=submit]").click();

    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(desk.row("Walk-in customer")).hasCount(2);
  }

  @Test
  @Tag("PULL-5")
  void impossibleNumberIsRefusedAtItsField(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));

    desk.press("n");
    page.locator("#new-phone").fill("12");
    page.locator("dialog button[type=submit]").click();

    assertThat(page.locator("#new-phone")).hasAttribute("aria-invalid", "true");
  }

  @Test
  @Tag("PULL-5")
  void refusalOfANewCaseIsSaidAlsoWhenItsDialogWasClosed(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));
    var slow = new AtomicReference<Route>();
    page.route("**/desk/cases", slow::set);
    desk.press("n");
    page.locator("#new-phone").fill("12");
    page.waitForRequest("**/desk/cases", () -> page.locator("dialog button[type=submit]").click());

    desk.press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    page.waitForResponse("**/desk/cases", () -> slow.get().resume());

    assertThat(page.locator(".toast.late")).isVisible();
    desk.press("?");
    assertThat(page.locator("dialog[open] .keys")).isVisible();
  }

  /**
   * The server has made the case; the form still stands there, and the page says it was not sent.
   */
  private static Desk newCaseWithoutAnswer(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));
    desk.press("n");
    page.locator("#new-name").fill("Walk-in customer");
    desk.loseAnswers("**/desk/cases");
    page.locator("dialog button[type=submit]").click();
    assertThat(desk.toast()).isVisible();
    page.unroute("**/desk/cases");
    return desk;
  }
}
