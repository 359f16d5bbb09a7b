package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closed cases, active lists, several cases at once. */
@WithBrowser
@Tag("PULL-4")
class DeskMenuIT {
  @Test
  void severalCasesAreAssignedToMe(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var first = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var second = scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna);

    select(page, "Ann First", "Ben Second");
    assertThat(page.getByText("2 selected")).isVisible();
    page.locator("[data-act=assignSelected]").click();

    assertThat(desk.toast()).containsText("2 of 2 done");
    assertThat(scene.assigneeOf(first)).isEqualTo(anna);
    assertThat(scene.assigneeOf(second)).isEqualTo(anna);
  }

  @Test
  void severalCasesAreClosedAndWhatCouldNotBeIsSaid(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var free = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var held = scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    select(page, "Ann First", "Ben Second");
    scene.assign(held, scene.agent("ben"));

    page.locator("[data-act=closeSelected]").click();

    assertThat(desk.toast()).containsText("1 of 2 done");
    assertThat(desk.toast()).containsText("holds this case");
    assertThat(scene.stateOf(free)).isEqualTo("CLOSED");
    assertThat(scene.stateOf(held)).isEqualTo("ASSIGNED");
  }

  @Test
  void selectingCanBeLeft(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    select(page, "Ann First");

    desk.press("Escape");

    assertThat(page.locator(".row input")).hasCount(0);
    assertThat(page.locator("[data-act=startSelecting]").first()).isVisible();
  }

  @Test
  @Tag("PUSH-3")
  void selectingEndsWhereReceivingBegins(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable();
    select(page, "Ann First");

    desk.startReceiving();

    assertThat(page.locator(".bar .countdown")).isVisible();
    assertThat(page.locator(".bar .held [data-act=stop]")).isVisible();
    page.setViewportSize(390, 800);
    page.locator(".back").click();
    desk.openMenu("more");
    assertThat(page.locator(".bottom .menu-items [data-tab=CLOSED]")).isVisible();
    assertThat(page.locator(".bottom [data-act=startSelecting]")).hasCount(0);
  }

  @Test
  @Tag("HANDLE-7")
  void closedCasesAreMySuccessfulOnesOfSevenDaysAndReopen(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var today = scene.closedCase(scene.phone(1), "Closed today", anna, "CLOSED_SUCCESSFULLY");
    scene.closedCase(scene.phone(2), "Not successful", anna, "CLOSED_UNSUCCESSFULLY");
    scene.closedCase(scene.phone(3), "Bens", scene.agent("ben"), "CLOSED_SUCCESSFULLY");
    scene.closedBefore(
        scene.closedCase(scene.phone(4), "Six days ago", anna, "CLOSED_SUCCESSFULLY"), 6);
    scene.closedBefore(
        scene.closedCase(scene.phone(5), "Eight days ago", anna, "CLOSED_SUCCESSFULLY"), 8);
    var desk = Desk.signedIn(page, anna).openTab("CLOSED");

    assertThat(desk.titles()).hasText(new String[] {"Closed today", "Six days ago"});
    desk.open("Closed today").button("Reopen").click();

    assertThat(desk.button("Reopen")).hasCount(0);
    assertThat(desk.row("Closed today")).hasCount(0);
    assertThat(scene.assigneeOf(today)).isEqualTo(anna);
    desk.openTab("CALLBACK");
    assertThat(desk.row("Closed today")).isVisible();
  }

  @Test
  @Tag("LIST-5")
  void activeListsAreChosenByThePerson(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.row("Ann First")).isVisible();
    var joined = page.locator(".list .join");

    joined.click();
    assertThat(joined).hasText("Join");
    assertThat(desk.row("Ann First")).hasCount(0);
    joined.click();

    assertThat(joined).containsText("Joined");
    assertThat(desk.row("Ann First")).isVisible();
  }

  @Test
  void menuIsAlsoOnThePhone(Page page, Ringback ringback) {
    page.setViewportSize(390, 800);
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));

    page.locator(".bottom [data-act=showLists]").click();
    assertThat(page.locator(".list .join")).isVisible();
    desk.openMenu("more");
    page.locator(".bottom [data-act=startSelecting]").click();
    assertThat(page.locator(".row input")).isVisible();
    desk.openMenu("more");
    page.locator(".bottom [data-tab=CLOSED]").click();

    assertThat(page.getByText("No closed cases")).isVisible();
  }

  private static void select(Page page, String... titles) {
    assertThat(page.locator(".row").first()).isVisible();
    page.locator("[data-act=startSelecting]:visible").click();
    for (var title : titles) page.getByLabel(title, exactly()).check();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
