package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The left column: my lists with their counters and members. */
@WithBrowser
@Tag("PUSH-1")
class ListsPanelIT {
  @Test
  @Tag("LIST-3")
  void everyListHasItsFourCounters(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("expiresAfter", "P2D"));
    scene.overdueCase(scene.phone(1), "Overdue", 5);
    scene.dueCase(scene.phone(2), "In half an hour", Duration.ofMinutes(30));
    scene.dueCase(scene.phone(3), "Tomorrow", Duration.ofDays(1));
    var desk = Desk.signedIn(page, scene.agent("anna"));

    assertThat(page.locator("#lists-title")).hasText("My callback lists");
    assertThat(page.locator(".counters dt"))
        .hasText(new String[] {"Serving", "Open", "Due 1 h", "Exp 24 h"});
    assertThat(page.locator(".counters dd")).hasText(new String[] {"0", "3", "2", "0"});
    desk.becomeAvailable().startReceiving();

    assertThat(page.locator(".counters dd").first()).hasText("1");
  }

  @Test
  @Tag("LIST-4")
  void listOpensToItsMembersWithATickForTheActiveOnes(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    scene.agent("ben");
    Desk.signedIn(page, anna);

    openList(page, scene);

    assertThat(tick(page, "anna")).isChecked();
    assertThat(tick(page, "anna")).isEnabled();
    assertThat(tick(page, "ben")).isChecked();
    assertThat(tick(page, "ben")).isDisabled();
    assertThat(page.locator("[data-act=showUsers]")).hasCount(0);
    tick(page, "anna").click();
    assertThat(page.locator(".list .join")).hasText("Join");
  }

  @Test
  @Tag("LIST-4")
  void usersAreAddedAndRemovedWhereTheListSaysSo(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("membersManageMembers", true));
    var anna = scene.agent("anna");
    scene.agent("ben");
    scene.stranger("carla", "en");
    Desk.signedIn(page, anna);
    openList(page, scene);

    page.locator("[data-act=showUsers]").click();
    page.locator("#users-search").fill("carla" + scene.suffix());
    assertThat(page.locator("dialog [data-act=addMember]")).hasCount(1);
    page.locator("dialog [data-act=addMember]").click();
    assertThat(page.locator("dialog .members [data-act=removeMember]")).hasCount(3);
    page.getByLabel("Remove ben", new Page.GetByLabelOptions().setExact(true)).click();
    assertThat(page.locator("dialog .members [data-act=removeMember]")).hasCount(2);
    page.keyboard().press("Escape");

    assertThat(page.locator(".lists .members li span").filter(withText("carla"))).isVisible();
    assertThat(page.locator(".lists .members li span").filter(withText("ben"))).hasCount(0);
  }

  @Test
  @Tag("LIST-7")
  void pausedListSaysSoAndItsCasesCannotBeCalled(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 5);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.row("Ann First").locator(".call-round")).isEnabled();

    scene.change(Map.of("paused", true));

    assertThat(page.locator(".list .paused")).hasText("Paused");
    assertThat(desk.row("Ann First").locator(".call-round")).isDisabled();
  }

  private static void openList(Page page, DeskScene scene) {
    page.locator(".list .name[data-list=" + scene.list() + "]").click();
  }

  private static Locator tick(Page page, String name) {
    return page.locator(".lists .members").getByLabel(name);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
