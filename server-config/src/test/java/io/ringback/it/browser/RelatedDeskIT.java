package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several requests of one person at the desk. */
@WithBrowser
class RelatedDeskIT {
  private static final Map<String, Object> GROUPING = Map.of("relatedCases", "GROUP");

  @Test
  @Tag("REL-1")
  void casesOfANumberAreOneRowThatOpens(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, GROUPING);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var second = scene.overdueCase(scene.phone(1), "Ann Again", 20);
    scene.overdueCase(scene.phone(2), "Ben Other", 10);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(page.locator(".row")).hasCount(2);
    var opener = page.locator(".nest > button");
    assertThat(opener).hasAttribute("aria-expanded", "false");
    assertThat(opener).containsText("1 related");

    opener.click();

    assertThat(page.locator(".nest .row")).containsText("Ann Again");
    page.locator(".nest .call-round").click();
    assertThat(desk.status("Busy")).isEnabled();
    assertThat(scene.stateOf(second)).isEqualTo("ASSIGNED");
  }

  @ParameterizedTest
  @CsvSource({
    "en, due (Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d",
    "fi, soitettava (ma|ti|ke|to|pe|la|su) \\d",
    "sv, att ringa (mån|tis|ons|tors|fre|lör|sön) \\d"
  })
  @Tag("USER-2")
  void weekdayIsWrittenAsItsLanguageDoes(
      String language, Pattern due, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, GROUPING);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.dueCase(scene.phone(1), "Ann Again", Duration.ofDays(3));

    Desk.signedIn(page, scene.agent("anna", language));

    assertThat(page.locator(".nest > button")).containsText(due);
  }

  @Test
  @Tag("REL-2")
  @Tag("REL-3")
  void statusGoesToTheRelatedCasesThatTheAgentChooses(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, GROUPING);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var second = scene.overdueCase(scene.phone(1), "Ann Again", 20);
    var third = scene.overdueCase(scene.phone(1), "Ann Thrice", 10);
    scene.assign(third, scene.agent("ben"));
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".open").click();
    assertThat(page.locator(".case .related li")).hasCount(3);
    desk.press("c");
    desk.choose("Closed successfully");

    page.locator("[data-change=applyTo]").selectOption("RELATED_ON_LIST");
    desk.press("Control+Enter");

    assertThat(page.locator(".toast.good")).containsText("The status was given to 1 related case.");
    assertThat(page.locator(".toast.good")).containsText("1 is held by ben");
    assertThat(scene.stateOf(second)).isEqualTo("CLOSED");
    assertThat(scene.stateOf(third)).isEqualTo("ASSIGNED");
  }

  @Test
  @Tag("REL-1")
  void callerOfTheNumberWhoWaitsInAQueueIsShown(Page page, Ringback ringback) {
    var scene =
        DeskScene.in(ringback, Map.of("relatedCases", "GROUP", "relatedScope", "ALL_LISTS"));
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var call = ringback.unique("call");
    scene.pbxTells("queued", call, scene.phone(1), null);

    var desk = Desk.signedIn(page, scene.agent("anna"));

    assertThat(desk.row("Ann First")).containsText("waits on the line since");
    scene.pbxTells("ended", call, scene.phone(1), null);
    page.reload();
    assertThat(desk.row("Ann First")).isVisible();
    assertThat(desk.row("Ann First")).not().containsText("waits on the line");
  }

  @Test
  @Tag("REL-4")
  void flagOfAPersonReachedElsewhereIsUndoneWithOneClick(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.row("Ann First")).isVisible();

    scene.pbxTells("answered", ringback.unique("call"), scene.phone(1), null);
    assertThat(desk.row("Ann First")).containsText("reached");
    desk.row("Ann First").locator(".open").click();
    assertThat(desk.caseWindow()).containsText("The person was reached");
    page.locator("[data-act=undoReached]").click();

    assertThat(page.locator("[data-act=undoReached]")).hasCount(0);
    assertThat(page.locator(".history")).containsText("Not settled in the other call");
    assertThat(desk.row("Ann First")).not().containsText("reached");
  }

  @Test
  @Tag("REL-4")
  void caseThatTheOtherCallClosedIsOpenAgainWithOneClick(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("numberReached", "CLOSE"));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".open").click();

    scene.pbxTells("answered", ringback.unique("call"), scene.phone(1), null);
    assertThat(desk.caseWindow()).containsText("Closed because the person was reached");
    assertThat(desk.row("Ann First")).hasCount(0);
    page.locator("[data-act=undoReached]").click();

    assertThat(desk.row("Ann First")).containsText("Overdue 30 min");
    assertThat(scene.stateOf(id)).isEqualTo("READY");
  }

  @Test
  @Tag("REL-4")
  void flaggedCaseThatTheCallSettledIsClosed(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".open").click();
    scene.pbxTells("answered", ringback.unique("call"), scene.phone(1), null);

    page.locator("[data-act=closeReached]").click();

    assertThat(desk.row("Ann First")).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
  }
}
