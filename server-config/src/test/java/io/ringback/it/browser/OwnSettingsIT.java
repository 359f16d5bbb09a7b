package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.ringback.it.Ringback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each person decides for themselves. */
@WithBrowser
@Tag("USER-2")
class OwnSettingsIT {
  private static final String DARK = "rgb(16, 21, 27)";
  private static final String LIGHT = "rgb(245, 246, 248)";

  @ParameterizedTest
  @CsvSource({
    "fi, Vastaanota takaisinsoittoja, Myöhässä",
    "sv, Ta emot återuppringningar, Försenat",
    "en, Receive callback cases, Overdue"
  })
  void pageSpeaksTheLanguageOfThePerson(
      String language, String receive, String overdue, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 12);
    var desk = Desk.signedIn(page, scene.agent("anna", language));

    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(desk.receiveSwitch()).containsText(receive);
    assertThat(desk.row("Ann First").locator(".due .time")).containsText(overdue);
  }

  @Test
  void languageIsChosenOnThePageAndStays(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));

    desk.openMenu("user");
    page.locator("[data-value=sv]").click();
    assertThat(page.locator("#lists-title")).hasText("Mina återuppringningslistor");
    page.reload();

    assertThat(page.locator("html")).hasAttribute("lang", "sv");
  }

  @Test
  void themeIsChosenOnThePageAndStays(Page page, Ringback ringback) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));
    assertThat(page.locator("body")).hasCSS("background-color", LIGHT);

    desk.openMenu("user");
    page.locator("[data-value=DARK]").click();
    assertThat(page.locator("body")).hasCSS("background-color", DARK);
    page.reload();

    assertThat(page.locator("body")).hasCSS("background-color", DARK);
  }

  @Test
  void systemThemeFollowsTheComputer(Page page, Ringback ringback) {
    Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));

    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

    assertThat(page.locator("body")).hasCSS("background-color", DARK);
  }

  @Test
  void timesAndTodayAreThoseOfThePersonsZone(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.newCase(
        Map.of("phone", scene.phone(1), "name", "Ann First", "dueAt", "2099-06-30T22:30:00Z"));
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    assertThat(desk.caseWindow().locator(".facts")).containsText("1 Jul 2099 01:30");
  }

  @Test
  void settingsAreStoredForTheNextComputer(Page page, Ringback ringback) {
    var anna = DeskScene.in(ringback).agent("anna");
    var desk = Desk.signedIn(page, anna).openMenu("user");
    page.locator("[data-act=showSettings]").click();

    page.locator("#my-timeZone").selectOption("Asia/Tokyo");
    page.locator("#my-extension").fill("1234");
    page.locator("#my-defaultSort").selectOption("ASSIGNED_TO_ME");
    page.locator("#my-additionalField").selectOption("topic");
    page.locator("dialog button[type=submit]").click();
    assertThat(desk.toast()).containsText("Settings stored");

    page.evaluate("localStorage.clear()");
    page.navigate("/agent/desk");
    assertThat(page.locator("[data-menu=sort]")).containsText("Sort: Assigned to me");
    assertThat(page.locator("[data-menu=field]")).containsText("Field: Topic");
    desk.openMenu("user");
    page.locator("[data-act=showSettings]").click();
    assertThat(page.locator("#my-timeZone")).hasValue("Asia/Tokyo");
    assertThat(page.locator("#my-extension")).hasValue("1234");
  }
}
