package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk of an agent who is handed their cases, and the switch that begins it. */
@WithBrowser
class ReceivingDeskIT {
  @Test
  @Tag("PUSH-1")
  @Tag("ALLOC-1")
  void onlyOwnCasesAndWhatWasHandledTodayShow(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    scene.assign(scene.overdueCase(scene.phone(1), "Kept for me", 40), anna);
    scene.closedCase(scene.phone(2), "Handled already", anna, "CLOSED_SUCCESSFULLY");
    scene.overdueCase(scene.phone(3), "Offered now", 30);
    scene.overdueCase(scene.phone(4), "Upcoming", 20);
    var desk = Desk.signedIn(page, anna);
    assertThat(desk.row("Upcoming")).isVisible();

    desk.becomeAvailable().startReceiving();

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(3));
    assertThat(desk.titles()).hasText(new String[] {"Kept for me", "Handled already"});
    assertThat(desk.block("OWN").locator(".group")).hasText("My own cases · 1");
    assertThat(desk.block("HANDLED").locator(".group")).hasText("Handled today · 1");
    assertThat(page.locator(".tabs [data-tab=CALLBACK]")).hasText("Callback1");
    page.locator("#search").fill("upcoming");
    assertThat(page.getByText("Nothing found")).isVisible();
    page.locator("#search").fill("kept");
    assertThat(desk.titles()).hasText("Kept for me");
  }

  @Test
  @Tag("PUSH-3")
  void closedWindowKeepsTheCaseAndShowsTheWayBack(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);

    desk.press("Escape");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.assigneeOf(id)).isEqualTo(anna);
    assertThat(page.locator(".bar .held")).containsText("Ann First");
    page.locator(".bar [data-act=stop]").click();

    assertThat(page.locator(".bar .held")).hasCount(0);
    assertThat(scene.assigneeOf(id)).isNull();
  }

  @Test
  @Tag("PUSH-2")
  void basicFieldsAreStoredBySave(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("e");
    page.locator("#edit-name").fill("Ann Second");
    desk.button("Call").click();
    assertThat(desk.status("Busy")).isEnabled();

    desk.press("1").press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);

    assertThat(scene.fieldOf(id, "name")).isEqualTo("Ann Second");
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
  }

  @Test
  @Tag("PUSH-2")
  @Tag("ALLOC-5")
  void saveAndStopEndsReceivingWithoutANextCase(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var first = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var second = scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.press("1");

    page.locator(".stop-menu > button").click();
    page.locator("[data-act=saveAndStop]").click();

    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(first)).isEqualTo("CLOSED");
    assertThat(scene.stateOf(second)).isEqualTo("READY");
  }

  @Test
  @Tag("PUSH-2")
  void earlierAttemptsShowWithStatusAgentAndNote(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var ben = scene.agent("ben");
    var id = scene.closedCase(scene.phone(1), "Ann First", ben, "CLOSED_UNSUCCESSFULLY");
    scene.reopen(id);
    var desk = Desk.receiving(page, scene.agent("anna"));

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(desk.history()).containsText("Call, Closed unsuccessfully");
    assertThat(desk.history()).containsText("ben");
  }

  @Test
  @Tag("PUSH-5")
  void callMadeByHandIsRecordedWithoutDialling(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));

    desk.button("I have called").click();

    assertThat(desk.status("Busy")).isEnabled();
    assertThat(desk.dialled()).isNull();
    assertThat(page.locator(".countdown")).hasCount(0);
  }

  @Test
  @Tag("PUSH-5")
  void numberIsCopied(Page page, Ringback ringback) {
    page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    desk.button("Copy the number").click();

    assertThat(desk.toast()).containsText("Number copied");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(scene.phone(1));
  }

  @Test
  @Tag("PUSH-2")
  void caseThatWasOnlyLookedAtIsAnnouncedWhenItIsHandedOver(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna).becomeAvailable().open("Ann First");

    ringback
        .api()
        .body(Map.of("receiving", true))
        .put("/agents/" + anna + "/receiving")
        .then()
        .statusCode(200);

    assertThat(desk.toast()).containsText("New callback case");
    page.reload();
    assertThat(desk.caseTitle()).isVisible();
    assertThat(page.getByText("New callback case")).hasCount(0);
  }
}
