package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who come to the desk and have nothing there: each is told why, and what to do. */
@WithBrowser
@Tag("PULL-1")
class NothingToShowIT {
  @Test
  void agentWithoutAListIsToldWhoCanAddThem(Page page, Ringback ringback) {
    Desk.signedIn(page, DeskScene.in(ringback).stranger("anna", "en"));

    assertThat(page.locator("#cases")).containsText("No callback list yet");
    assertThat(page.locator("#cases")).containsText("A supervisor can add you.");
    assertThat(page.locator("[data-act=newCase]")).hasCount(0);
    assertThat(page.locator("[data-act=toggleAll]")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void personWhoIsNoAgentIsShownTheWayToTheirPages(Page page, Ringback ringback) {
    page.navigate("/agent/desk");
    Desk.fillIn(page, DeskScene.in(ringback).supervisor("sara"), DeskScene.PASSWORD);
    assertThat(page.locator("#cases")).containsText("This page is for agents");

    page.locator("#cases [data-act=openConsole]").click();

    page.waitForURL("**/console/dashboard");
  }

  @Test
  @Tag("PULL-6")
  void handlingOfACaseThatOneDoesNotHaveSaysWhoChooses(Page page, Ringback ringback) {
    page.setViewportSize(390, 800);
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    page.locator(".case-tabs [data-tab=handling]").click();

    assertThat(page.getByText("Whoever has the case chooses here")).isVisible();
  }
}
