package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A working day without a mouse. */
@WithBrowser
class KeyboardIT {
  private static final int CASES = 10;
  private int pressed;

  @Test
  @Tag("PUSH-2")
  void letterThatWasMeantForTheNoteGivesNoCaseAway(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    assertThat(desk.status("Closed successfully")).isFocused();

    desk.press("r").press("n");

    assertThat(page.locator("dialog[open]")).isVisible();
    assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "true");
  }

  @Test
  @Tag("PULL-3")
  void saveKeySavesTheDialogThatIsInFront(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var held = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c").choose("Busy");
    desk.press("n");
    page.locator("#new-phone").fill(scene.phone(2));

    desk.press("Control+Enter");

    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(ringback.api().get("/cases?list=" + scene.list()).jsonPath().getList("items.phone"))
        .containsExactlyInAnyOrder(scene.phone(1), scene.phone(2));
    assertThat(scene.stateOf(held)).isEqualTo("ASSIGNED");
  }

  @Test
  @Tag("PUSH-2")
  void tenCasesTakeThreeKeysEach(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var ids =
        IntStream.range(0, CASES)
            .mapToObj(n -> scene.overdueCase(scene.phone(n), "Person " + n, 60 - n))
            .toList();
    var desk = Desk.signedIn(page, scene.agent("anna")).becomeAvailable();

    desk.press("r");
    for (int n = 0; n < CASES; n++) {
      assertThat(desk.caseTitle()).hasText(scene.shownPhone(n));
      press(desk, "c");
      assertThat(desk.status("Busy")).isEnabled();
      press(desk, "1");
      press(desk, "Control+Enter");
    }

    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(ids).allMatch(id -> scene.stateOf(id).equals("CLOSED"));
    assertThat(pressed).isEqualTo(3 * CASES);
  }

  @Test
  @Tag("PULL-1")
  void caseIsFoundOpenedAssignedAndClosedAgain(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.titles()).hasCount(2);

    desk.press("j").press("j").press("Enter");
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
    desk.press("a");
    assertThat(page.locator("[data-act=unassign]")).isVisible();
    desk.press("Escape");
    assertThat(desk.caseWindow()).hasCount(0);
    desk.press("?");
    assertThat(page.locator("dialog[open] .keys dt")).hasCount(13);
    desk.press("Escape");

    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  @Tag("PUSH-2")
  void whoTypesIsNotInterruptedByAMessageThatGoes(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.receiving(page, anna);
    assertThat(desk.caseWindow().locator(".countdown")).isVisible();
    desk.note().pressSequentially("Wants the ");

    ringback
        .api()
        .body(Map.of("agent", anna))
        .post("/cases/" + id + "/calls")
        .then()
        .statusCode(201);
    assertThat(desk.status("Busy")).isEnabled();
    page.keyboard().type("papers");

    assertThat(desk.note()).hasValue("Wants the papers");
  }

  @Test
  @Tag("PULL-1")
  void rowKeepsTheFocusWhenOneAboveItIsTaken(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var taken = scene.overdueCase(scene.phone(2), "Ben Second", 20);
    scene.overdueCase(scene.phone(3), "Cid Third", 10);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.titles()).hasCount(3);
    desk.press("j").press("j").press("j");

    scene.assign(taken, scene.agent("ben"));

    assertThat(desk.titles()).hasText(new String[] {"Ann First", "Cid Third"});
    assertThat(desk.row("Cid Third").locator(".open")).isFocused();
  }

  @Test
  @Tag("PULL-5")
  void cancelledDialogGivesTheFocusBack(Page page, Ringback ringback) {
    Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));
    var opener = page.locator(".bar [data-act=newCase]");
    opener.press("Enter");

    page.locator("dialog[open] footer [data-act=closeDialog]").click();

    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(opener).isFocused();
  }

  @Test
  @Tag("USER-2")
  void singleLettersCanBeSwitchedOff(Page page, Ringback ringback) {
    var desk = Desk.signedIn(page, DeskScene.in(ringback).agent("anna"));
    desk.press("?");
    page.locator("dialog input[type=checkbox]").uncheck();
    desk.press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);

    desk.press("n");

    assertThat(page.locator("dialog")).hasCount(0);
  }

  private void press(Desk desk, String key) {
    pressed++;
    desk.press(key);
  }
}
