package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.pbx.FakePbx;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk beside a telephone system that reports calls. */
@WithBrowser
class CallsDeskIT {
  private final Ringback ringback;
  private FakePbx pbx;

  CallsDeskIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void startPbx() {
    pbx = FakePbx.of(ringback);
  }

  @AfterEach
  void stopPbx() {
    pbx.close();
  }

  @Test
  @Tag("PUSH-5")
  @Tag("HANDLE-1")
  @Tag("TIME-2")
  void windowFollowsTheCallAndAsksWhatCameOfIt(Page page) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    var call = pbx.callOut(anna, scene.phone(1));

    call.rings();
    follows(callState(desk), "Ringing 0:");
    assertThat(page.getByText("Receiving stops in")).hasCount(0);
    call.isAnswered();
    follows(callState(desk), "Talking 0:");
    follows(page.locator(".bar .held"), "Talking 0:");
    assertThat(callState(desk).locator(".countdown")).not().hasText("0:00");
    call.ends();
    follows(callState(desk), "Call ended · talked 0:");

    assertThat(desk.status("Closed successfully")).isFocused();
    desk.press("1").press("Control+Enter");
    assertThat(desk.row("Ann First")).containsText("Closed successfully");
  }

  @Test
  @Tag("PUSH-5")
  void callStartedOnThePageIsTheOneThatThePbxReports(Page page) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();

    pbx.callOut(anna, scene.phone(1)).rings().ends();

    follows(callState(desk), "Call ended · what came of it?");
  }

  @Test
  @Tag("PUSH-5")
  void noKeyDropsACallThatGoesOn(Page page) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    pbx.callOut(anna, scene.phone(1)).isAnswered();
    follows(callState(desk), "Talking");

    desk.press("c");
    desk.press("4");

    assertThat(desk.status("No answer")).isChecked();
    ringback.api().get("/cases/" + id).then().body("attempts", is(1));
    assertThat(desk.caseWindow().locator("[data-act=callAgain]")).isVisible();
  }

  @Test
  @Tag("TIME-3")
  void noLimitRunsWhileItRings(Page page) {
    var scene = DeskScene.in(ringback, Map.of("afterCallLimit", "PT1M"));
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);

    pbx.callOut(anna, scene.phone(1)).rings();

    follows(callState(desk), "Ringing");
    assertThat(page.getByText("Saved as Other in")).hasCount(0);
  }

  @Test
  @Tag("HANDLE-1")
  void closedWindowOpensAfterTheCall(Page page) {
    page.setViewportSize(390, 800);
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    var call = pbx.callOut(anna, scene.phone(1)).isAnswered();
    page.locator(".back").click();
    assertThat(desk.caseWindow()).hasCount(0);

    call.ends();

    assertThat(desk.status("Busy")).isVisible();
    assertThat(page.locator(".case-tabs [data-tab=handling]"))
        .hasAttribute("aria-selected", "true");
  }

  @Test
  @Tag("HANDLE-1")
  void whoTypesIsNotInterruptedByTheEndOfTheCall(Page page) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    var call = pbx.callOut(anna, scene.phone(1)).isAnswered();
    follows(callState(desk), "Talking");
    desk.note().pressSequentially("Wants the ");

    call.ends();
    follows(callState(desk), "Call ended");
    page.keyboard().type("papers");

    assertThat(desk.note()).hasValue("Wants the papers");
  }

  @Test
  @Tag("TIME-2")
  void countdownStandsStillDuringAnotherCall(Page page) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    assertThat(desk.caseWindow()).containsText("Receiving stops in");

    var service = pbx.callIn(anna, scene.phone(2)).isAnswered();
    follows(desk.caseWindow(), "The countdown waits until your other call ends");
    follows(page.locator(".bar .held"), "The countdown waits until your other call ends");
    service.ends();

    assertThat(desk.caseWindow().locator(".countdown"))
        .hasText(Pattern.compile("Receiving stops in (2:00|1:\\d\\d) unless you call"));
  }

  @Test
  @Tag("ALLOC-8")
  @Tag("HANDLE-6")
  void caseFreedInTheMiddleOfACallGoesToTheNextWhenTheCallEnds(Page page, BrowserContext context) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var name = scene.agent("anna");
    var anna = Desk.receiving(page, name);
    var call = pbx.callOut(name, scene.phone(1)).isAnswered();
    follows(callState(anna), "Talking");
    anna.note().fill("Promised to send the papers.");
    try (var other = BrowserExtension.another(context, ringback)) {
      var ben = Desk.signedIn(other.newPage(), scene.agent("ben")).becomeAvailable();

      stopReceiving(name);
      assertThat(anna.caseWindow()).containsText("no longer yours");
      ben.startReceiving();
      assertThat(ben.page().getByText("the next case comes by itself")).isVisible();
      assertThat(scene.stateOf(id)).isEqualTo("WAITING");
      anna.caseWindow().locator("[data-act=keepLate]").click();
      assertThat(page.getByText("What you typed is in the history")).isVisible();
      call.ends();

      assertThat(ben.caseTitle()).hasText(scene.shownPhone(1));
      assertThat(ben.history()).containsText("Saved too late, kept as a note: Other");
      assertThat(ben.caseWindow()).containsText("Promised to send the papers.");
    }
  }

  @Test
  @Tag("TIME-3")
  void afterTheCallALimitRunsThatTypingExtendsOnce(Page page) {
    var scene = DeskScene.in(ringback, Map.of("afterCallLimit", "PT1M"));
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    var call = pbx.callOut(anna, scene.phone(1)).isAnswered();
    follows(callState(desk), "Talking");
    assertThat(page.getByText("Saved as Other in")).hasCount(0);

    call.ends();
    follows(desk.caseWindow(), "Saved as Other in 0:");
    desk.note().fill("One more word");

    follows(desk.caseWindow(), "Saved as Other in 1:");
    desk.note().fill("and another");
    assertThat(desk.caseWindow()).containsText("Saved as Other in 1:");
  }

  @Test
  @Tag("TIME-3")
  void callWhoseEndIsNotReportedCanBeSaidToGoOn(Page page) {
    var scene = DeskScene.in(ringback, Map.of("afterCallLimit", "PT1M"));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    pbx.callOut(anna, scene.phone(1)).isAnswered();
    follows(callState(desk), "Talking");
    ringback
        .sql()
        .execute(
            "UPDATE call_case SET after_call_at = ringback_now() + interval '55 seconds' WHERE public_id = ?",
            id);
    page.reload();
    assertThat(desk.caseWindow()).containsText("Saved as Other in 0:");

    desk.caseWindow()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I am still talking"))
        .click();

    assertThat(page.getByText("Saved as Other in")).hasCount(0);
    assertThat(callState(desk)).containsText("Talking");
    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM call_case WHERE public_id = ? AND after_call_at > ringback_now() + interval '29 minutes'",
                    id))
        .isEqualTo(1);
  }

  @Test
  @Tag("PUSH-2")
  @Tag("CASE-1")
  void recordingOfTheCallPlaysInTheWindow(Page page) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);

    pbx.callOut(anna, scene.phone(1)).isAnswered().ends().wasRecorded("talk");

    assertThat(desk.caseWindow()).containsText("Call recording");
    var seconds =
        page.evaluate(
            """
            async () => {
              const player = document.querySelector('#case audio');
              player.muted = true;
              await player.play();
              return Math.round(player.duration);
            }
            """);
    assertThat(seconds).isEqualTo(1);
    assertThat(pbx.rangesAsked()).first().asString().startsWith("bytes=0-");
  }

  @Test
  @Tag("HANDLE-7")
  @Tag("PULL-4")
  void caseClosedByMistakeIsReopenedAndMine(Page page) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna);
    desk.row("Ann First").locator(".call-round").click();
    assertThat(desk.status("Busy")).isEnabled();
    desk.press("1").press("Control+Enter");
    assertThat(desk.row("Ann First")).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");

    page.locator("[data-tab=CLOSED]:visible").click();
    desk.row("Ann First").locator(".open").click();
    desk.caseWindow()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reopen"))
        .click();

    assertThat(desk.caseWindow().locator("[data-act=call]")).isVisible();
    assertThat(scene.assigneeOf(id)).isEqualTo(anna);
    assertThat(scene.stateOf(id)).isEqualTo("ASSIGNED");
  }

  private static Locator callState(Desk desk) {
    return desk.caseWindow().locator("[data-key=call].message");
  }

  private static void follows(Locator place, String text) {
    assertThat(place).containsText(text);
  }

  private void stopReceiving(String agent) {
    ringback
        .api()
        .body(Map.of("receiving", false))
        .put("/agents/" + agent + "/receiving")
        .then()
        .statusCode(200);
  }
}
