package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.ringback.it.Ringback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the list asks of a call: statuses of its own, and a classification. */
@WithBrowser
class HandlingDeskIT {
  @Test
  @Tag("HANDLE-6")
  void nextCallHasAnotherResultAlthoughTheAnswerToTheFirstWasLost(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".call-round").click();
    desk.choose("No answer");
    desk.loseAnswers("**/save");
    desk.press("Control+Enter");
    assertThat(desk.toast()).isVisible();
    assertThat(scene.stateOf(id)).isEqualTo("WAITING");
    page.unroute("**/save");

    page.navigate("/agent/desk?case=" + id);
    assertThat(desk.caseTitle()).isVisible();
    desk.press("c");
    desk.choose("Closed successfully");
    desk.press("Control+Enter");

    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
  }

  @Test
  @Tag("HANDLE-2")
  void timeOfTheNextTryIsTypedThroughADayThatDoesNotExist(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".call-round").click();
    desk.choose("Busy");
    var again = page.locator("[data-input=reofferAt]");
    again.fill("2098-12-31T10:00");
    desk.note().focus();

    again.focus();
    page.keyboard().type("0215");
    assertThat(again).hasValue("2098-02-15T10:00");
    again.fill("");
    desk.note().focus();

    assertThat(again).hasValue(Pattern.compile("20\\d\\d-.+"));
    assertThat(page.locator("[data-change=reofferIn]")).hasValue("default");
  }

  @Test
  @Tag("HANDLE-6")
  void saveWhoseAnswerWasLostIsNoCaseTakenAway(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var first = scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    desk.choose("Busy").note().fill("Call her mobile.");
    desk.loseAnswers("**/save");

    desk.press("Control+Enter");
    assertThat(desk.toast()).containsText("Nothing was lost");
    assertThat(scene.stateOf(first)).isEqualTo("WAITING");
    page.unroute("**/save");

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
    assertThat(page.locator(".toast", containing("What you had saved has arrived"))).isVisible();
    assertThat(page.locator(".toast", containing("Case taken away"))).hasCount(0);
    assertThat((String) page.evaluate("Object.values(sessionStorage).join()"))
        .doesNotContain("Call her mobile.");
    assertThat(scene.historyOf(first)).containsOnlyOnce("Call her mobile.");
  }

  @Test
  @Tag("HANDLE-6")
  void correctionAfterALostAnswerIsKeptBesideTheSave(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".call-round").click();
    desk.choose("No answer");
    page.route("**/cases/*", Route::abort);
    desk.loseAnswers("**/save");
    desk.press("Control+Enter");
    assertThat(desk.toast()).containsText("Nothing was lost");
    assertThat(scene.stateOf(id)).isEqualTo("WAITING");

    desk.note().fill("Rang back meanwhile.");
    page.unroute("**/save");
    page.unroute("**/cases/*");
    desk.press("Control+Enter");

    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(page.locator(".toast", containing("in the history"))).isVisible();
    assertThat(scene.historyOf(id))
        .containsOnlyOnce("\"type\":\"STATUS\"")
        .containsOnlyOnce("\"type\":\"LATE_SAVE\"")
        .contains("Rang back meanwhile.");
  }

  @Test
  @Tag("HANDLE-6")
  void correctionOfASaveThatNeverArrivedIsTheSave(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".call-round").click();
    desk.choose("Closed successfully");
    page.route("**/save", Route::abort);
    desk.press("Control+Enter");
    assertThat(desk.toast()).containsText("Nothing was lost");
    page.unroute("**/save");

    assertThat(page.locator(".banner:visible")).hasCount(0);
    desk.choose("No answer").press("Control+Enter");

    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("WAITING");
    assertThat(scene.historyOf(id)).doesNotContain("LATE_SAVE", "CLOSED_SUCCESSFULLY");
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  @Tag("HANDLE-4")
  void statusOfTheListIsOfferedInTheAgentsLanguageAndGrows(Page page, Ringback ringback) {
    var later =
        Map.of(
            "code",
            "LATER",
            "delay",
            "PT2H",
            "growth",
            2,
            "labels",
            Map.of("en", "Call later", "fi", "Soita myöhemmin"));
    var scene = DeskScene.in(ringback, Map.of("statuses", List.of(later)));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna", "fi"));
    desk.row("Ann First").locator(".call-round").click();
    desk.choose("Soita myöhemmin");
    var delay = desk.caseWindow().locator("[data-change=reofferIn] option:checked");
    assertThat(delay).containsText("2 h");
    desk.press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("WAITING");

    scene.change(Map.of("statuses", List.of(withActive(later, false), Map.of("code", "BUSY"))));
    page.navigate("/agent/desk?case=" + id);

    assertThat(page.locator(".history")).containsText("Soita myöhemmin");
    scene.change(Map.of("statuses", List.of(later)));
    desk.press("c");
    desk.choose("Soita myöhemmin");
    assertThat(delay).containsText("4 h");
  }

  @Test
  @Tag("HANDLE-5")
  void callIsClassifiedAndWhatIsMissingIsAskedFor(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("classification", Questions.ALL));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".call-round").click();
    desk.choose("Closed successfully");
    assertThat(desk.caseWindow()).containsText("Cause · required");

    desk.press("Control+Enter");
    assertThat(page.locator(".wrong[role=alert]")).hasText("is missing: make a choice");
    assertThat(page.locator(".wrong[role=alert]")).isInViewport();
    assertThat(scene.stateOf(id)).isEqualTo("ASSIGNED");

    page.locator("#classification-cause").selectOption("invoice");
    page.getByLabel("Price").check();
    page.getByLabel("Delivery").check();
    desk.press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);

    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
    page.navigate("/agent/desk?case=" + id);
    assertThat(page.locator(".history")).containsText("Cause: Billing › Invoice");
    assertThat(page.locator(".history")).containsText("Topics: Price, Delivery");
  }

  private static Map<String, Object> withActive(Map<String, Object> status, boolean active) {
    var changed = new HashMap<>(status);
    changed.put("active", active);
    return changed;
  }
}
