package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The live pages of the console follow what is changed on another member. */
@WithBrowser
class OtherMemberIT {
  @Test
  @Tag("CONS-1")
  @Tag("CONS-3")
  void changeOnAnotherMemberIsShown(BrowserContext context) {
    var url = TestDatabase.shared().create();
    try (var first = RingbackServer.named("console-one").database(url).withDemoData().start();
        var second = RingbackServer.named("console-two").database(url).start();
        var window = windowOf(context, second)) {
      var ringback = Ringback.at(first, TestDatabase.shared().sql(url));
      var scene = DeskScene.in(ringback, Map.of("pull", true));
      var anna = scene.agent("anna");
      var page = window.newPage();
      var console = Console.signedIn(page, scene.supervisor("sara"));

      console.open("/console/dashboard");
      assertThat(page.locator("#connection")).hasText("Live");
      scene.overdueCase(scene.phone(1), "Ann First", 1);
      assertThat(page.locator("#lists tbody tr td").nth(1)).hasText("1");

      console.open("/console/activity");
      assertThat(page.locator("#connection")).hasText("Live");
      startReceiving(ringback, anna);
      assertThat(page.locator("#agents tbody tr")).containsText("Ann First");
    }
  }

  private static BrowserContext windowOf(BrowserContext context, RingbackServer member) {
    return context
        .browser()
        .newContext(new Browser.NewContextOptions().setBaseURL(member.uri().toString()));
  }

  private static void startReceiving(Ringback ringback, String agent) {
    var at = "/agents/" + agent;
    ringback.api().body(Map.of("availability", "AVAILABLE")).put(at + "/availability");
    ringback.api().body(Map.of("receiving", true)).put(at + "/receiving");
  }
}
