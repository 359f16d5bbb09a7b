package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithBrowser
class SignInIT {
  @ParameterizedTest
  @CsvSource({
    "en, The user name or password is not right.",
    "fi, Käyttäjätunnus tai salasana ei ole oikein.",
    "sv, Användarnamnet eller lösenordet stämmer inte."
  })
  @Tag("USER-2")
  void wrongPasswordIsRefusedInTheLanguageOfThePage(
      String language, String text, Page page, Ringback ringback) {
    var agent = DeskScene.in(ringback).agent("anna");
    page.navigate("/sign-in?language=" + language);

    Desk.fillIn(page, agent, "not the password");

    assertThat(page.getByText(text)).isVisible();
  }

  @Test
  void unknownNameIsAnsweredLikeAWrongPassword(Page page) {
    page.navigate("/sign-in?language=en");

    Desk.fillIn(page, "nobody-of-that-name", "whatever");

    assertThat(page.getByText("The user name or password is not right.")).isVisible();
  }

  @Test
  void whoeverGuessesOftenHasToWait(Page page, Ringback ringback) {
    var agent = DeskScene.in(ringback).agent("anna");
    page.navigate("/sign-in?language=en");

    for (int guess = 0; guess < 6; guess++) {
      assertThat(page.locator("[id='signIn:password']")).hasValue("");
      Desk.fillIn(page, agent, "guess " + guess);
    }

    assertThat(page.getByText("Too many failed attempts.")).isVisible();
  }

  @Test
  void pageAskedForComesAfterSigningIn(Page page, Ringback ringback) {
    var agent = DeskScene.in(ringback).agent("anna");

    page.navigate("/agent/desk?tab=CLOSED");
    Desk.fillIn(page, agent, DeskScene.PASSWORD);

    page.waitForURL("**/agent/desk?tab=CLOSED**");
  }

  @Test
  void sessionThatWasPlantedBeforeIsNotTakenOver(Page page, Ringback ringback) {
    var agent = DeskScene.in(ringback).agent("anna");
    page.context()
        .addCookies(
            java.util.List.of(
                new com.microsoft.playwright.options.Cookie("ringback_session", "planted")
                    .setUrl(ringback.uri("").toString())));

    Desk.signedIn(page, agent);

    assertThat(
            page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ringback_session"))
                .map(cookie -> cookie.value))
        .hasSize(1)
        .noneMatch("planted"::equals);
  }

  @Test
  @Tag("AGENT-2")
  void signingOutStopsReceivingAtOnce(Page page, Ringback ringback) {
    var agent = DeskScene.in(ringback).agent("anna");
    var desk = Desk.signedIn(page, agent).becomeAvailable().startReceiving();

    desk.page().locator("[data-menu=user]").click();
    desk.page().locator("[data-act=signOut]:visible").click();
    assertThat(page.locator("[id='signIn:name']")).isVisible();

    ringback
        .api()
        .get("/agents/" + agent)
        .then()
        .body("receiving", org.hamcrest.Matchers.is(false))
        .body("stopReason", org.hamcrest.Matchers.is("SIGNED_OUT"));
  }

  @Test
  @Tag("AGENT-2")
  void whoeverCouldNotBeSignedOutStaysWithAllThatWasTyped(
      Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var agent = scene.agent("anna");
    var desk = Desk.receiving(page, agent);
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.note().fill("Half of a sen");

    context.setOffline(true);
    desk.openMenu("user");
    page.locator("[data-act=signOut]:visible").click();

    assertThat(desk.toast()).containsText("You are still signed in");
    assertThat(desk.note()).hasValue("Half of a sen");
    assertThat((String) page.evaluate("Object.values(sessionStorage).join()"))
        .contains("Half of a sen");
    context.setOffline(false);
    assertThat(page.locator(".banner:visible")).hasCount(0);
    desk.openMenu("user");
    page.locator("[data-act=signOut]:visible").click();
    assertThat(page.locator("[id='signIn:name']")).isVisible();
    assertThat(scene.factOf(agent, "receiving")).isEqualTo(false);
  }

  @Test
  @Tag("USER-1")
  void supervisorWithoutADeskGetsTheConsole(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann", 5);

    page.navigate("/sign-in");
    Desk.fillIn(page, scene.supervisor("sara"), DeskScene.PASSWORD);

    assertThat(page.locator("#lists table tbody tr")).hasCount(1);
    assertThat(page.locator("#lists table tbody th")).hasText(scene.list());
  }
}
