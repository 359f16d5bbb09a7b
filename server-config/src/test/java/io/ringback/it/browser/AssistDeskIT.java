package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent on a service call with somebody who has asked to be called back. */
@WithBrowser
class AssistDeskIT {
  private static final Map<String, Object> ASSISTING =
      Map.of("assistedCallback", true, "numberReached", "IGNORE");

  @Test
  @Tag("ASSIST-1")
  @Tag("ASSIST-2")
  void agentIsToldWhileTheyTalkAndFindsTheCaseOnTopAfterwards(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, ASSISTING);
    scene.overdueCase(scene.phone(1), "Ann First", 10);
    scene.overdueCase(scene.phone(2), "Ben Other", 30);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna);
    assertThat(page.locator(".row .open").first()).hasText("Ben Other");
    var call = ringback.unique("call");

    scene.pbxTells("answered", call, scene.phone(1), anna);

    var notice = page.locator(".toast.assist");
    assertThat(notice).containsText("You are talking with Ann First, who has 1 open case");
    assertThat(page.locator("[data-key=RECENT] .row")).containsText("Ann First");
    assertThat(page.locator(".row .open").first()).hasText("Ann First");
    notice.locator("[data-act=openCase]").click();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));

    scene.pbxTells("ended", call, scene.phone(1), anna);
    assertThat(notice).hasCount(0);
    assertThat(page.locator("[data-key=RECENT] .row")).containsText("Ann First");
  }

  @Test
  @Tag("ASSIST-1")
  void othersAreNotTold(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, ASSISTING);
    scene.overdueCase(scene.phone(1), "Ann First", 10);
    var ben = scene.agent("ben");
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.row("Ann First")).isVisible();

    scene.pbxTells("answered", ringback.unique("call"), scene.phone(1), ben);
    page.reload();

    assertThat(desk.row("Ann First")).isVisible();
    assertThat(page.locator(".toast.assist")).hasCount(0);
    assertThat(page.locator("[data-key=RECENT]")).hasCount(0);
  }

  @Test
  @Tag("REL-4")
  void caseThatTheCallClosedIsThereToBeUndone(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("numberReached", "CLOSE"));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 10);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna);
    assertThat(desk.row("Ann First")).isVisible();

    scene.pbxTells("answered", ringback.unique("call"), scene.phone(1), anna);
    assertThat(desk.row("Ann First")).containsText("Reached in another call");
    desk.row("Ann First").locator("[data-act=undoReached]").click();

    assertThat(desk.row("Ann First")).containsText("Overdue 10 min");
    assertThat(scene.stateOf(id)).isEqualTo("READY");
  }
}
