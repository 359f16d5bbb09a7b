package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.ringback.it.Ringback;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two agents at two desks: what one does the other sees, and a case has one holder. */
@WithBrowser
class SideBySideIT {
  @Test
  @Tag("PULL-1")
  void everyStepOfACaseShowsOnTheOtherDesk(Page annas, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    try (var other = BrowserExtension.another(context, ringback)) {
      var anna = Desk.signedIn(annas, scene.agent("anna")).open("Ann First");
      var ben = Desk.signedIn(other.newPage(), scene.agent("ben")).open("Ann First");

      anna.button("Assign to me").click();
      soon(ben, ".case", "anna has this case");
      scene.edit(id, Map.of("topic", "Delivery"));
      soon(ben, ".case .facts", "Delivery");
      anna.button("Call").click();
      soon(ben, ".case", "anna is on a call with this person");
      assertThat(anna.status("No answer")).isEnabled();
      anna.press("4");
      anna.note().fill("Left a message.");
      anna.press("Control+Enter");
      soon(ben, ".case .history", "Left a message.");
      soon(ben, ".rows", "Ann First");
      assertThat(ben.button("Assign to me")).isVisible();
    }
  }

  @Test
  @Tag("STATE-1")
  @Tag("PULL-2")
  void whenBothCallOneDials(Page annas, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    try (var other = BrowserExtension.another(context, ringback)) {
      var anna = Desk.signedIn(annas, scene.agent("anna"));
      var ben = Desk.signedIn(other.newPage(), scene.agent("ben"));
      assertThat(anna.row("Ann First")).isVisible();
      assertThat(ben.row("Ann First")).isVisible();

      Stream.of(anna, ben).forEach(SideBySideIT::stopReading);

      Stream.of(anna, ben).forEach(SideBySideIT::callAtOnce);
      Stream.of(anna, ben)
          .forEach(desk -> assertThat(desk.page().locator("#case, .toast").first()).isVisible());

      assertThat(Stream.of(anna, ben).filter(desk -> desk.dialled() != null)).hasSize(1);
      assertThat(scene.assigneeOf(id)).isNotNull();
      Stream.of(anna, ben).forEach(desk -> desk.page().unrouteAll());
    }
  }

  @Test
  @Tag("PUSH-4")
  void whatWasTypedOutlivesALostConnectionAndAReload(
      Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.receiving(page, scene.agent("anna"));
    desk.press("c");
    assertThat(desk.status("Busy")).isEnabled();
    desk.press("1");

    context.setOffline(true);
    assertThat(page.locator(".banner")).containsText("No connection to the server");
    desk.note().fill("Typed without a connection.");
    desk.press("Control+Enter");
    assertThat(desk.toast()).containsText("Nothing was lost");
    context.setOffline(false);
    assertThat(page.locator(".banner:visible")).hasCount(0);
    page.reload();
    assertThat(desk.note()).hasValue("Typed without a connection.");
    desk.press("Control+Enter");

    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
  }

  /** So that the row of the slower one is not gone before they call. */
  private static void stopReading(Desk desk) {
    desk.page().route("**/desk/state**", Route::abort);
  }

  /** Without waiting for what comes of it. */
  private static void callAtOnce(Desk desk) {
    desk.page().evaluate("document.querySelector('.call-round').click()");
  }

  private static void soon(Desk desk, String where, String text) {
    assertThat(desk.page().locator(where).first()).containsText(text);
  }
}
