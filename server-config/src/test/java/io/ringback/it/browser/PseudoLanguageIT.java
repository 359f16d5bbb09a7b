package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * With a language whose every text is ⟦⟧, whatever letters are left on the page are data, or a text
 * that somebody wrote past the bundles.
 */
@WithBrowser
@Tag("USER-2")
class PseudoLanguageIT {
  /** What data there is on the page: names, the list, the topic; and times, which Intl words. */
  private static final List<String> DATA =
      List.of(
          "Ringback",
          "desk-\\d+",
          "anna",
          "Ann First",
          "Invoice",
          "\\p{L}{3}",
          "English|Suomi|Svenska");

  private static final String LETTERS_LEFT =
      """
      data => {
        const known = new RegExp(`^[^\\\\p{L}]*(?:(?:${data.join('|')})[^\\\\p{L}]*)*$`, 'u');
        const walker = document.createTreeWalker(document.getElementById('desk'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
          const { parentElement: parent, nodeValue: text } = walker.currentNode;
          if (!parent.closest('kbd, .status, .history, select#my-timeZone, .initials')) found.push(text);
        }
        for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
          for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
        return found.filter(text => !known.test(text.replaceAll(/⟦.*?⟧/g, '')));
      }
      """;

  @Test
  void noTextOfTheDeskStandsOutsideTheBundles(Page page, Ringback ringback) {
    var found = new SoftAssertions();
    var scene = DeskScene.in(ringback, Map.of("membersManageMembers", true));
    scene.leaveVoicemail(scene.overdueCase(scene.phone(1), "Ann First", 30));
    page.route("**/agent/texts/**", PseudoLanguageIT::translate);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    check(page, "case", found);
    desk.press("e");
    assertThat(page.locator("#edit-phone")).isVisible();
    check(page, "editor", found);
    page.locator("[data-act=cancelEdit]").click();
    page.locator(".list .name").click();
    page.locator("[data-act=showUsers]").click();
    page.locator("#users-search").fill("nobody of this name");
    assertThat(page.getByText("⟦users.nobody⟧")).isVisible();
    checkDialog(page, "users", found);
    page.keyboard().press("n");
    checkDialog(page, "new call case", found);
    page.keyboard().press("?");
    checkDialog(page, "keys", found);
    for (var menu : List.of("user", "availability", "field", "sort")) {
      desk.openMenu(menu);
      check(page, menu, found);
      desk.press("Escape");
    }
    desk.becomeAvailable().startReceiving();
    assertThat(page.locator("#statuses")).isVisible();
    check(page, "receiving", found);
    desk.press("c");
    assertThat(page.locator("#statuses input").first()).isEnabled();
    desk.press("3");
    check(page, "handling", found);
    found.assertAll();
  }

  private static void checkDialog(Page page, String what, SoftAssertions found) {
    assertThat(page.locator("dialog[open]")).isVisible();
    check(page, what, found);
    page.locator("header [data-act=closeDialog]").click();
    assertThat(page.locator("dialog")).hasCount(0);
  }

  private static void check(Page page, String what, SoftAssertions found) {
    found.assertThat((List<?>) page.evaluate(LETTERS_LEFT, DATA)).as(what).isEmpty();
  }

  /** Every text becomes ⟦⟧, and keeps the places of its values. */
  private static void translate(Route route) {
    var texts = new Gson().fromJson(route.fetch().text(), JsonObject.class);
    var pseudo = new JsonObject();
    texts
        .asMap()
        .forEach(
            (key, text) ->
                pseudo.addProperty(
                    key,
                    "⟦" + key + "⟧" + text.getAsString().replaceAll("[^{]*(\\{\\w+})?", "$1")));
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(pseudo.toString()));
  }
}
