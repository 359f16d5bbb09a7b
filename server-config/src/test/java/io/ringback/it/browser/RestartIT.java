package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed and started again under an open page. */
@WithBrowser
class RestartIT {
  @Test
  @Tag("PUSH-4")
  @Tag("AGENT-4")
  void pageGoesOnWhereItWas(BrowserContext context) {
    var url = TestDatabase.shared().create();
    try (var server = RingbackServer.named("restarted").database(url).withDemoData().start();
        var window =
            context
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(server.uri().toString()))) {
      var scene = DeskScene.in(Ringback.at(server, TestDatabase.shared().sql(url)));
      var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
      var desk = Desk.receiving(window.newPage(), scene.agent("anna"));
      desk.press("c");
      assertThat(desk.status("Busy")).isEnabled();
      desk.press("1");

      server.kill();
      assertThat(desk.page().locator(".banner:visible")).hasCount(1);
      desk.note().fill("Typed while the server was away.");
      server.start();

      assertThat(desk.page().locator(".banner:visible"))
          .hasCount(0, new HasCountOptions().setTimeout(30_000));
      assertThat(desk.note()).hasValue("Typed while the server was away.");
      assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "true");
      desk.note().press("Control+Enter");
      assertThat(desk.caseWindow()).hasCount(0);
      assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
    }
  }
}
