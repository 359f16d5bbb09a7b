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

/** What the list of cases shows, and in which order. */
@WithBrowser
class CaseRowsIT {
  private static final String LATE = "rgb(179, 38, 30)";

  @Test
  @Tag("PULL-1")
  void dueTodayComesOnTopAndLaterOnesBelow(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.dueCase(scene.phone(1), "Later Liisa", Duration.ofDays(2));
    scene.overdueCase(scene.phone(2), "Yesterday Yrjö", 1500);
    scene.overdueCase(scene.phone(3), "Today Tiina", 5);
    var desk = Desk.signedIn(page, scene.agent("anna"));

    assertThat(desk.titles())
        .hasText(new String[] {"Yesterday Yrjö", "Today Tiina", "Later Liisa"});
    assertThat(desk.block("TODAY").locator(".group")).hasText("Due today · 2");
    assertThat(desk.block("LATER").locator(".row .open")).hasText("Later Liisa");
  }

  @Test
  @Tag("PULL-1")
  void callListHasATabOfItsOwn(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("kind", "CALL_LIST"));
    scene.overdueCase(scene.phone(1), "Campaign Kalle", 5);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(page.getByText("Nothing to call")).isVisible();
    assertThat(page.locator(".tabs [data-tab=CALL_LIST]")).hasText("Call list1");

    desk.openTab("CALL_LIST");

    assertThat(desk.row("Campaign Kalle")).isVisible();
  }

  @Test
  @Tag("PULL-2")
  void rowSaysWhoWhereWhenAndWhose(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var agent = scene.agent("anna");
    var named = scene.overdueCase(scene.phone(1), "Ann First", 12);
    scene.leaveVoicemail(named);
    scene.assign(named, agent);
    scene.newCase(Map.of("phone", scene.phone(2)));
    var desk = Desk.signedIn(page, agent);

    var row = desk.row("Ann First");
    assertThat(row).containsText(scene.list());
    assertThat(row.locator(".tag").first()).containsText("Voicemail");
    assertThat(row.locator(".due .time")).hasText("Overdue 12 min");
    assertThat(row.locator(".due .time")).hasCSS("color", LATE);
    assertThat(row.locator(".due .sub")).hasText("anna");
    assertThat(desk.row(scene.shownPhone(2)).locator(".due .sub")).hasText("Unassigned");
  }

  @Test
  @Tag("PULL-2")
  void dueLaterIsNotRed(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.dueCase(scene.phone(1), "Later Liisa", Duration.ofDays(1));
    var desk = Desk.signedIn(page, scene.agent("anna"));

    var due = desk.row("Later Liisa").locator(".due .time");
    assertThat(due).hasText(Pattern.compile("Tomorrow \\d\\d:\\d\\d"));
    assertThat(due).not().hasCSS("color", LATE);
  }

  @Test
  @Tag("PULL-2")
  void elsewhereOnTheRowOpensTheCaseWithoutACall(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 12);
    var desk = Desk.signedIn(page, scene.agent("anna"));

    desk.row("Ann First").click();

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(desk.dialled()).isNull();
    assertThat(scene.assigneeOf(id)).isNull();
  }

  @Test
  @Tag("PULL-2")
  void nothingIsDialledWhenSomebodyElseWasFaster(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 12);
    var ben = scene.agent("ben");
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.row("Ann First")).isVisible();
    page.route("**/state**", route -> route.abort());

    scene.assign(id, ben);
    desk.row("Ann First").locator(".call-round").click();

    assertThat(desk.toast()).containsText("Not done");
    assertThat(desk.dialled()).isNull();
    assertThat(scene.assigneeOf(id)).isEqualTo(ben);
    page.unrouteAll();
  }
}
