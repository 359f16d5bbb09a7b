package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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

  private static int notes(Page page) {
    return (int) page.evaluate("window.notes");
  }

  private static Desk waiting(Page page, DeskScene scene) {
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable().startReceiving();
    assertThat(page.getByText("the next case comes by itself")).isVisible();
    return desk;
  }
}
