package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cases are shown, how they are sorted, and what a row tells beside. */
@WithBrowser
@Tag("PULL-3")
class FilterIT {
  @Test
  void casesOfOthersShowOnlyWhenAllAreAskedFor(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.assign(scene.overdueCase(scene.phone(1), "Bens case", 5), scene.agent("ben"));
    var anna = scene.agent("anna");
    scene.assign(scene.overdueCase(scene.phone(2), "Annas case", 4), anna);
    scene.overdueCase(scene.phone(3), "Free case", 3);
    var desk = Desk.signedIn(page, anna);
    assertThat(desk.titles()).hasText(new String[] {"Annas case", "Free case"});

    page.getByText("Show all cases").click();

    assertThat(desk.titles()).hasText(new String[] {"Bens case", "Annas case", "Free case"});
  }

  @Test
  void ownCasesComeFirstOrOnlyTheUrgencyCounts(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    scene.overdueCase(scene.phone(1), "Older", 30);
    scene.assign(scene.overdueCase(scene.phone(2), "Mine", 5), anna);
    scene.newCase(Map.of("phone", scene.phone(3), "name", "Urgent", "priority", 1));
    var desk = Desk.signedIn(page, anna);

    desk.openMenu("sort");
    page.locator("[data-sort=PRIORITY]").click();
    assertThat(desk.titles()).hasText(new String[] {"Urgent", "Older", "Mine"});
    desk.openMenu("sort");
    page.locator("[data-sort=ASSIGNED_TO_ME]").click();

    assertThat(desk.titles()).hasText(new String[] {"Mine", "Urgent", "Older"});
  }

  @ParameterizedTest
  @CsvSource({
    "Don’t show, ''",
    "Channel in, +358 9 555 0100",
    "Name, Ann First",
    "Note, Call before noon",
    "Topic, Invoice",
    "contract, C-77"
  })
  void rowShowsTheFieldOfTheViewersChoice(
      String field, String shown, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.newCase(
        Map.of(
            "phone", scene.phone(1),
            "name", "Ann First",
            "topic", "Invoice",
            "note", "Call before noon",
            "channelIn", "+358 9 555 0100",
            "fields", Map.of("contract", "C-77")));
    var desk = Desk.signedIn(page, scene.agent("anna"));
    var under = desk.row("Ann First").locator(".who + .sub");
    assertThat(under).hasText(scene.list());

    desk.openMenu("field");
    page.locator(".menu-items")
        .getByText(field, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .click();

    assertThat(under).hasText(shown.isEmpty() ? scene.list() : scene.list() + " · " + shown);
  }

  @Test
  void searchFindsPartsOfNumbersAndNames(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.titles()).hasCount(2);

    desk.press("/");
    page.keyboard().type("seco");
    assertThat(desk.titles()).hasText(new String[] {"Ben Second"});
    page.locator("#search").fill("0" + scene.phone(1).substring(4));
    assertThat(desk.titles()).hasText(new String[] {"Ann First"});
    page.locator("#search").fill("nobody of this name");

    assertThat(page.getByText("Nothing found")).isVisible();
  }

  @Test
  void filterStandsInTheAddressAndIsRemembered(
      Page page, BrowserContext context, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));
    page.getByText("Show all cases").click();
    desk.openMenu("field");
    page.locator("[data-field=note]").click();
    desk.openMenu("sort");
    page.locator("[data-sort=ASSIGNED_TO_ME]").click();
    desk.openTab("CALL_LIST");

    assertThat(page)
        .hasURL(Pattern.compile("tab=CALL_LIST&all=true&sort=ASSIGNED_TO_ME&field=note"));
    var later = context.newPage();
    later.navigate("/agent/desk");

    assertThat(later.locator(".tabs [data-tab=CALL_LIST]")).hasAttribute("aria-current", "page");
    assertThat(later.getByText("Show all cases")).hasAttribute("aria-pressed", "true");
    assertThat(later.locator("[data-menu=field]")).containsText("Field: Note");
    assertThat(later.locator("[data-menu=sort]")).containsText("Sort: Assigned to me");
  }

  @Test
  void addressShowsTheSameToSomebodyElse(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);

    page.navigate("/agent/desk?tab=CALLBACK&q=first&case=" + id);
    Desk.fillIn(page, scene.agent("anna"), DeskScene.PASSWORD);

    assertThat(page.locator(".row .open")).hasText("Ann First");
    assertThat(page.locator("#search")).hasValue("first");
    assertThat(page.locator("#case-title")).hasText(scene.shownPhone(1));
    assertThat(page.locator(".row")).hasCount(1);
  }
}
