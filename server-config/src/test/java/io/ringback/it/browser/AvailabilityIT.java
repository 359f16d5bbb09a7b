package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The menu on top right and the switch beside it. */
@WithBrowser
class AvailabilityIT {
  @ParameterizedTest
  @CsvSource({
    "AVAILABLE, Available",
    "BUSY, Busy",
    "DO_NOT_DISTURB, Do not disturb",
    "OFFWORK, Offwork"
  })
  @Tag("AGENT-1")
  void agentChoosesOneOfFour(String code, String text, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna);

    desk.openMenu("availability");
    page.locator("[data-availability=" + code + "]").click();

    assertThat(page.locator("[data-menu=availability]")).containsText(text);
    assertThat(page.locator("[data-menu=availability] .dot")).hasClass("dot " + code);
    Awaitility.await().until(() -> code.equals(scene.factOf(anna, "availability")));
  }

  @Test
  @Tag("AGENT-1")
  void whatASupervisorOrThePbxSetsShowsByItself(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    Desk.signedIn(page, anna);

    setByThePbx(ringback, anna, "BUSY");

    assertThat(page.locator("[data-menu=availability]")).containsText("Busy");
  }

  @ParameterizedTest
  @CsvSource({"DO_NOT_DISTURB", "OFFWORK"})
  @Tag("AGENT-3")
  void whoIsAwayReceivesNothingMore(String away, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));

    desk.openMenu("availability");
    page.locator("[data-availability=" + away + "]").click();

    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("READY");
  }

  @Test
  @Tag("AGENT-2")
  void whoIsStoppedWhileWaitingForACaseIsToldWhy(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna).becomeAvailable().startReceiving();

    setByThePbx(ringback, anna, "DO_NOT_DISTURB");

    assertThat(desk.toast()).containsText("Your availability does not allow receiving.");
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
  }

  @Test
  @Tag("AGENT-2")
  @Tag("AGENT-5")
  void receivingIsCallbackModeAndEachChangeIsAnActivityOfTheAgent(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna).becomeAvailable().startReceiving();
    assertThat(scene.factOf(anna, "workMode")).isEqualTo("CALLBACKS");

    desk.receiveSwitch().click();
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");

    assertThat(scene.factOf(anna, "workMode")).isEqualTo("NONE");
    assertThat(scene.activitiesOf(anna))
        .endsWith(
            "AVAILABILITY_CHANGED by " + anna,
            "RECEIVING_STARTED by " + anna,
            "RECEIVING_STOPPED by " + anna);
  }

  @Test
  @Tag("AGENT-4")
  void pageThatIsOpenAnswersForItsAgent(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    Desk.signedIn(page, anna).becomeAvailable().startReceiving();

    scene.heardOf(anna, "60 seconds");

    Awaitility.await()
        .untilAsserted(() -> assertThat(scene.secondsSinceHeardOf(anna)).isLessThan(30));
    assertThat(scene.factOf(anna, "receiving")).isEqualTo(true);
  }

  @Test
  @Tag("AGENT-4")
  void closedPageStopsReceivingAndFreesTheCase(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    Desk.receiving(page, anna);

    page.close();
    scene.heardOf(anna, "91 seconds");

    Awaitility.await().until(() -> "CONNECTION_LOST".equals(scene.factOf(anna, "stopReason")));
    assertThat(scene.stateOf(id)).isEqualTo("READY");
  }

  private static void setByThePbx(Ringback ringback, String agent, String availability) {
    ringback
        .api()
        .body(Map.of("availability", availability))
        .put("/agents/" + agent + "/availability")
        .then()
        .statusCode(200);
  }
}
