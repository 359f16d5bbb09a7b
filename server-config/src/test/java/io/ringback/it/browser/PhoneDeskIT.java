package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithBrowser
class PhoneDeskIT {
  @Test
  @Tag("PULL-1")
  @Tag("PULL-6")
  void caseIsAFullPageWithThreeTabs(Page page, Ringback ringback) {
    page.setViewportSize(390, 800);
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(page.locator(".bottom")).isVisible();

    desk.row("Ann First").locator(".open").click();
    assertThat(desk.caseTitle()).isVisible();
    assertThat(page.locator(".bottom")).isHidden();
    page.locator(".case-tabs [data-tab=history]").click();
    assertThat(page.locator(".history")).containsText("Created");
    page.locator(".back").click();

    assertThat(page.locator(".bottom")).isVisible();
  }

  @Test
  @Tag("PUSH-2")
  void noticeStaysUnderTheFingerOfWhoTypes(Page page, Ringback ringback) {
    page.setViewportSize(390, 800);
    var scene = DeskScene.in(ringback);
    var desk = Desk.atOwnCase(page, scene);
    page.locator(".case-tabs [data-tab=handling]").click();
    desk.note().pressSequentially("The customer");

    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    page.locator(".toast [data-act=openNews]").click();

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
  }

  @Test
  @Tag("PULL-1")
  void nothingIsWiderThanThePhone(Page page, Ringback ringback) {
    page.setViewportSize(360, 740);
    var scene = DeskScene.in(ringback);
    scene.overdueCase(
        scene.phone(1),
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        30);
    Desk.signedIn(page, scene.agent("maximilian", "fi"));
    assertThat(page.locator(".row")).isVisible();

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }
}
