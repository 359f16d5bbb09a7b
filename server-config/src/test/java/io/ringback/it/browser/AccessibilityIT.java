package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.ringback.it.browser.Accessibility.check;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in every state, in both themes and three languages, has nothing that axe finds fault
 * with.
 */
@WithBrowser
@Tag("USER-2")
class AccessibilityIT {
  private static final Map<String, Object> EVERYTHING =
      Map.of(
          "membersManageMembers",
          true,
          "notifyNewCases",
          true,
          "relatedCases",
          "GROUP",
          "assistedCallback",
          true,
          "numberReached",
          "IGNORE",
          "classification",
          Questions.ALL);

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "en, DARK", "fi, LIGHT", "fi, DARK", "sv, LIGHT", "sv, DARK"})
  void noPageHasAViolation(String language, String theme, Page page, Ringback ringback) {
    var found = new SoftAssertions();
    var scene = DeskScene.in(ringback, EVERYTHING);
    signIn(page, language, theme, found);
    var anna = agent(scene, "anna", language, theme, ringback);
    pull(scene, anna, page, found);
    push(scene, page, found);
    calls(scene, anna, page, ringback, found);
    desk(page, found);
    console(page, scene, found);
    found.assertAll();
  }

  private static void signIn(Page page, String language, String theme, SoftAssertions found) {
    Accessibility.useTheme(page, theme);
    page.navigate("/sign-in?language=" + language);
    check(page, "sign-in", found);
    Desk.fillIn(page, "nobody", "wrong");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    check(page, "sign-in refused", found);
    page.navigate("/no-such-page");
    check(page, "not found", found);
    page.navigate("/failed.html");
    check(page, "failed", found);
  }

  private static String agent(
      DeskScene scene, String name, String language, String theme, Ringback ringback) {
    var agent = scene.agent(name, language);
    ringback.sql().execute("UPDATE app_user SET theme = ? WHERE name = ?", theme, agent);
    return agent;
  }

  private static void pull(DeskScene scene, String agent, Page page, SoftAssertions found) {
    var desk = Desk.signedIn(page, agent);
    check(page, "nothing to call", found);
    var id = scene.newCase(Map.of("phone", scene.phone(1), "name", "Ann First", "priority", 1));
    assertThat(page.locator(".toast [data-act=openNews]")).isVisible();
    check(page, "news of a case", found);
    scene.leaveVoicemail(id);
    scene.overdueCase(scene.phone(1), "Ann Again", 5);
    scene.dueCase(scene.phone(2), "Later Liisa", Duration.ofDays(2));
    scene.assign(scene.overdueCase(scene.phone(3), "Mine", 70), agent);
    desk.openTab("CALL_LIST");
    check(page, "call list", found);
    desk.openTab("CLOSED");
    check(page, "closed cases", found);
    desk.openTab("CALLBACK").open("Ann First");
    check(page, "case window", found);
    popOut(page, found);
    page.locator(".nest > button").click();
    assertThat(page.locator(".nest .row")).isVisible();
    check(page, "related cases", found);
    desk.press("e");
    assertThat(page.locator("#edit-phone")).isVisible();
    check(page, "case being edited", found);
    page.locator("[data-act=cancelEdit]").click();
    page.locator(".row .call-round").last().click();
    assertThat(page.locator("#statuses input").first()).isEnabled();
    page.locator("#statuses input").nth(3).check();
    assertThat(page.locator("#classification-cause")).isVisible();
    check(page, "status, next try and classification", found);
    page.locator("#statuses input").first().check();
    desk.press("Control+Enter");
    assertThat(page.locator("#case .wrong")).isVisible();
    check(page, "answer that is missing", found);
    page.locator("[data-act=startSelecting]:visible").click();
    page.locator(".row input").first().check();
    check(page, "selecting", found);
    page.locator("[data-act=stopSelecting]").click();
  }

  private static void push(DeskScene scene, Page page, SoftAssertions found) {
    page.locator("[data-menu=availability]").click();
    check(page, "availability menu", found);
    page.locator("[data-availability=AVAILABLE]").click();
    page.locator("#receive").click();
    assertThat(page.locator("#receive")).hasAttribute("aria-checked", "true");
    assertThat(page.locator("#case-title")).hasText(scene.shownPhone(1));
    check(page, "receiving with a notice and a countdown", found);
    page.keyboard().press("Escape");
    check(page, "held case behind a closed window", found);
    page.locator(".bar [data-act=stop]").click();
    assertThat(page.locator("#receive")).hasAttribute("aria-checked", "false");
  }

  private static void popOut(Page page, SoftAssertions found) {
    var window = page.waitForPopup(() -> page.locator(".tools [data-act=popOut]").click());
    assertThat(window.locator("#case-title")).isVisible();
    check(window, "case in a window of its own", found);
    window.close();
    assertThat(page.locator("#case-title")).isVisible();
  }

  private static void calls(
      DeskScene scene, String agent, Page page, Ringback ringback, SoftAssertions found) {
    scene.overdueCase(scene.phone(4), "Talks Tuomas", 10);
    scene.overdueCase(scene.phone(5), "Settled Siiri", 10);
    var call = ringback.unique("call");
    scene.pbxTells("answered", call, scene.phone(4), agent);
    assertThat(page.locator(".toast.assist")).isVisible();
    assertThat(page.locator("[data-key=RECENT] .row")).not().hasCount(0);
    check(page, "talking with somebody who has a case", found);
    scene.pbxTells("ended", call, scene.phone(4), agent);
    scene.change(Map.of("numberReached", "CLOSE"));
    scene.pbxTells("answered", ringback.unique("call"), scene.phone(5), agent);
    assertThat(page.locator("[data-key=RECENT] [data-act=undoReached]")).isVisible();
    check(page, "case that a call has closed", found);
  }

  private static void desk(Page page, SoftAssertions found) {
    page.locator(".list .name").click();
    assertThat(page.locator(".lists .members li").first()).isVisible();
    check(page, "list open to its members", found);
    page.locator("[data-act=showUsers]").click();
    checkDialog(page, "users", found);
    page.keyboard().press("?");
    checkDialog(page, "keys", found);
    page.keyboard().press("n");
    checkDialog(page, "new call case", found);
    page.locator("[data-menu=user]").click();
    check(page, "menu of the user", found);
    page.locator("[data-act=showSettings]").click();
    checkDialog(page, "settings", found);
    page.context().setOffline(true);
    assertThat(page.locator(".banner")).isVisible();
    check(page, "offline", found);
    page.context().setOffline(false);
    page.setViewportSize(390, 800);
    check(page, "phone", found);
    page.locator(".row .open").first().click();
    assertThat(page.locator("#case-title")).isVisible();
    check(page, "case on a phone", found);
    page.setViewportSize(1280, 800);
  }

  private static void checkDialog(Page page, String what, SoftAssertions found) {
    assertThat(page.locator("dialog[open]")).isVisible();
    check(page, what, found);
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  private static void console(Page page, DeskScene scene, SoftAssertions found) {
    page.context().clearCookies();
    page.navigate("/sign-in");
    Desk.fillIn(page, scene.supervisor("sara"), DeskScene.PASSWORD);
    assertThat(page.locator("#lists table")).isVisible();
    check(page, "console", found);
  }
}
