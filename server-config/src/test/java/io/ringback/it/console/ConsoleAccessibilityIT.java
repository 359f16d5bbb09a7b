package io.ringback.it.console;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Accessibility;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the console, in both themes and three languages, has nothing that axe finds fault
 * with.
 */
@WithBrowser
@Tag("USER-2")
class ConsoleAccessibilityIT {
  /** The language of the longest words. */
  private static final String LONGEST = "fi";

  /**
   * One a line; {@code {list}} is a list with cases, {@code {case}} one of them with a message,
   * {@code {webhook}} is told of them.
   */
  private static final List<String> PAGES =
      List.of(
          "/console/cases/cases?list={list}&dueFrom=x",
          "/console/cases/case?case={case}",
          "/console/cases/edit?case={case}",
          "/console/cases/views?list={list}",
          "/console/cases/bulk?act=RESCHEDULE&all=true&list={list}",
          "/console/dashboard",
          "/console/imports/new",
          "/console/imports/history",
          "/console/activity",
          "/console/lists/lists",
          "/console/lists/lists?search=no-such-list",
          "/console/lists/new",
          "/console/lists/new?copy={list}",
          "/console/lists/list?list={list}",
          "/console/lists/general?list={list}",
          "/console/lists/times?list={list}",
          "/console/lists/calling?list={list}",
          "/console/lists/related?list={list}",
          "/console/lists/statuses?list={list}",
          "/console/lists/status?list={list}",
          "/console/lists/status?list={list}&status=BUSY",
          "/console/lists/classification?list={list}",
          "/console/lists/classification?list=support-fi",
          "/console/lists/dimension?list={list}",
          "/console/lists/members?list={list}",
          "/console/lists/members?list=support-fi",
          "/console/lists/grants?list={list}",
          "/console/reports/report?by=DAY",
          "/console/reports/report?by=AGENT&list={list}",
          "/console/reports/report?from=2026-03-02&to=2026-03-01",
          "/console/reports/cases?figure=OPEN&list={list}",
          "/console/admin/users",
          "/console/admin/user",
          "/console/admin/user?user=anna",
          "/console/admin/keys",
          "/console/admin/new-key",
          "/console/admin/rotate-key?key=demo",
          "/console/admin/webhooks",
          "/console/admin/new-webhook",
          "/console/admin/webhook?webhook={webhook}",
          "/console/admin/rotate-webhook?webhook={webhook}",
          "/console/admin/audit",
          "/console/admin/intake?event=missed",
          "/console/admin/dialling",
          "/console/admin/privacy",
          "/console/admin/contacts",
          "/console/admin/contact");

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "en, DARK", "fi, LIGHT", "fi, DARK", "sv, LIGHT", "sv, DARK"})
  void noPageHasAViolation(String language, String theme, Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var user = scene.administrator("alma");
    var webhook = webhook(ringback, scene.list());
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    var callCase = scene.closedCase(scene.phone(2), "Ben Second", scene.agent("anna"), "BUSY");
    scene.leaveVoicemail(callCase);
    ringback
        .sql()
        .execute(
            "UPDATE app_user SET theme = ?, language = ? WHERE name = ?", theme, language, user);
    var console = Console.signedIn(page, user);
    var found = new SoftAssertions();

    for (var address : PAGES) {
      console.open(
          address
              .replace("{list}", scene.list())
              .replace("{case}", callCase)
              .replace("{webhook}", webhook));
      Accessibility.check(page, address, found);
      if (language.equals(LONGEST)) checkOnAPhone(page, address, found);
    }
    found.assertAll();
  }

  private static String webhook(Ringback ringback, String list) {
    return ringback
        .api()
        .body(Map.of("url", "https://127.0.0.1:1/hook", "lists", List.of(list)))
        .post("/webhooks")
        .jsonPath()
        .getString("id");
  }

  private static void checkOnAPhone(Page page, String address, SoftAssertions found) {
    page.setViewportSize(390, 800);
    Accessibility.check(page, address + " on a phone", found);
    page.setViewportSize(1280, 800);
  }
}
