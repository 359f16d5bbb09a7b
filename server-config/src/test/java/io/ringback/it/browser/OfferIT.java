package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the agent notices that a case was handed out, wherever they look. */
@WithBrowser
@Tag("PUSH-2")
class OfferIT {
  private static final String PRETEND_HIDDEN =
      "Object.defineProperty(Document.prototype, 'hidden', { get: () => window.pretendHidden === true })";
  private static final String COUNT_NOTES =
      """
      window.notes = 0;
      const Context = window.AudioContext;
      window.AudioContext = class extends Context { constructor() { super(); window.audio = this; } };
      const Oscillator = window.OscillatorNode;
      window.OscillatorNode = class extends Oscillator { start(at) { window.notes++; super.start(at); } };
      """;

  /** As a person who was about to call the case before; {@code window.calls} says what it did. */
  private static final String PRESS_C_WHEN_SHOWN =
      """
      title => new MutationObserver((changes, observer) => {
        if (document.getElementById('case-title')?.textContent !== title) return;
        observer.disconnect();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
        setTimeout(() => { window.calls = document.querySelector('#case [data-act=call]').disabled; });
      }).observe(document.getElementById('desk'), { childList: true, subtree: true, characterData: true })
      """;

  private static final String SHOWN =
      """
      async () => (await (await navigator.serviceWorker.ready).getNotifications())
        .map(one => `${one.title}|${one.body}|${one.data.case}`).join()
      """;

  @Test
  void hiddenTabIsToldOfByTheSystemWithoutThePerson(
      Page page, BrowserContext context, Ringback ringback) {
    context.grantPermissions(List.of("notifications"));
    page.addInitScript(PRETEND_HIDDEN);
    var scene = DeskScene.in(ringback);
    waiting(page, scene);
    page.evaluate("window.pretendHidden = true");

    var id = scene.overdueCase(scene.phone(1), "Ann First", 1);

    page.waitForCondition(
        () -> page.evaluate(SHOWN).equals("New callback case|" + scene.list() + "|" + id));
  }

  @Test
  void pageThatIsSeenTellsByItself(Page page, BrowserContext context, Ringback ringback) {
    context.grantPermissions(List.of("notifications"));
    var scene = DeskScene.in(ringback);
    waiting(page, scene);

    scene.overdueCase(scene.phone(1), "Ann First", 1);

    assertThat(page.locator(".toast")).containsText("New callback case");
    assertThat(page.evaluate(SHOWN)).isEqualTo("");
  }

  @Test
  void soundCanBeMuted(Page page, Ringback ringback) {
    page.addInitScript(COUNT_NOTES);
    var scene = DeskScene.in(ringback);
    var desk = waiting(page, scene);
    page.waitForCondition(() -> page.evaluate("window.audio.state").equals("running"));

    scene.overdueCase(scene.phone(1), "Ann First", 1);
    assertThat(desk.caseTitle()).isVisible();
    page.waitForCondition(() -> page.evaluate("window.notes").equals(2));

    desk.press("r");
    assertThat(desk.caseWindow()).hasCount(0);
    page.locator("[data-menu=user]").click();
    page.locator(".menu-items [data-act=toggleSound]").click();
    desk.startReceiving();
    assertThat(desk.caseTitle()).isVisible();
    assertThat(page.evaluate("window.notes")).isEqualTo(2);
  }

  @Test
  void twoPagesOfOnePersonRingOnce(BrowserContext context, Ringback ringback) {
    context.addInitScript(COUNT_NOTES);
    var scene = DeskScene.in(ringback);
    var first = context.newPage();
    var second = context.newPage();
    waiting(first, scene);
    second.navigate("/agent/desk");
    second.locator("#search").click();
    for (var page : List.of(first, second))
      page.waitForCondition(() -> page.evaluate("window.audio.state").equals("running"));

    scene.overdueCase(scene.phone(1), "Ann First", 1);

    for (var page : List.of(first, second)) assertThat(page.locator("#case-title")).isVisible();
    first.waitForCondition(() -> notes(first) + notes(second) >= 2);
    assertThat(notes(first) + notes(second)).isEqualTo(2);
  }

  @Test
  void keyAloneAllowsTheSound(Page page, Ringback ringback) {
    page.addInitScript(COUNT_NOTES);
    var scene = DeskScene.in(ringback);
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable();
    page.reload();
    assertThat(desk.receiveSwitch()).isVisible();

    desk.press("r");
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "true");
    scene.overdueCase(scene.phone(1), "Ann First", 1);

    page.waitForCondition(() -> notes(page) == 2);
  }

  @Test
  void whoTypesAboutACaseKeepsItsWindow(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var desk = Desk.atOwnCase(page, scene);
    desk.note().pressSequentially("The customer");

    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    assertThat(handedOut(page)).isVisible();
    page.keyboard().type(" can wait");

    assertThat(desk.note()).hasValue("The customer can wait");
    handedOut(page).getByText("Open").click();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
    assertThat(handedOut(page)).hasCount(0);
  }

  @Test
  void letterThatWasMeantForTheCaseBeforeDoesNotCallTheNewOne(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var desk = Desk.atOwnCase(page, scene);
    page.evaluate(PRESS_C_WHEN_SHOWN, scene.shownPhone(2));

    scene.overdueCase(scene.phone(2), "Ben Second", 20);

    page.waitForCondition(() -> page.evaluate("window.calls ?? null") != null);
    assertThat(page.evaluate("window.calls")).isEqualTo(false);
    desk.caseTitle().click();
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
  }

  @Test
  @Tag("HANDLE-6")
  @Tag("PUSH-4")
  void noteOfALostCaseStaysInSightWhenTheNextIsHandedOut(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var lost = scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.note().fill("Promised to send the papers.");
    desk.caseTitle().click();

    scene.close(lost);
    assertThat(handedOut(page)).isVisible();

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(desk.button("Keep it in the history")).isVisible();
    page.locator(".bar [data-act=showHeld]").click();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
  }

  private static Locator handedOut(Page page) {
    return page.locator(".toast")
        .filter(new Locator.FilterOptions().setHasText("New callback case"));
  }

  private static int notes(Page page) {
    return (int) page.evaluate("window.notes");
  }

  private static Desk waiting(Page page, DeskScene scene) {
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable().startReceiving();
    assertThat(page.getByText("the next case comes by itself")).isVisible();
    return desk;
  }
}
