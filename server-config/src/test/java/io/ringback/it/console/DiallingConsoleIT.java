package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import io.ringback.it.dialling.FakeExchange;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator connects a phone exchange. */
@WithBrowser
@Tag("PUSH-5")
@Tag("CONS-7")
class DiallingConsoleIT {
  private final FakeExchange exchange = FakeExchange.start();
  private final Ringback ringback;

  DiallingConsoleIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @AfterEach
  void disconnect() {
    FakeExchange.disconnect(ringback.sql());
    exchange.close();
  }

  @Test
  void exchangeIsConnectedFromAnExampleAndDials(Page page) {
    var scene = DeskScene.in(ringback, Map.of("callMethod", "PBX"));
    var alma = scene.administrator("alma");
    var console = Console.signedIn(page, alma).open("/console/admin/dialling");
    page.getByText("Asterisk (ARI)").click();
    assertThat(page.locator("#body")).hasValue(Pattern.compile("PJSIP"));

    page.locator("#url").fill("http://pbx.example.com/ari/channels");
    page.locator("#body").fill("{\"to\": {{case.phone}}}");
    page.locator("#save").click();
    assertThat(page.locator("#url-wrong")).containsText("ringback.dial.hosts");
    assertThat(page.locator("#body-wrong")).containsText("not JSON");
    assertThat(page.locator("#body")).hasValue("{\"to\": {{case.phone}}}");

    page.locator("#url").fill("http://127.0.0.1:%d/ari/channels".formatted(exchange.port()));
    page.locator("#body").fill("{\"to\": \"{{case.phone}}\"}");
    // the other lists of this server go on as they were
    page.locator("input[name=callMethod][value=TEL]").check();
    page.locator("#save").click();
    assertThat(console.done()).isVisible();

    var anna = scene.agent("anna");
    ringback.sql().execute("UPDATE app_user SET extension = '1001' WHERE name = ?", anna);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 5);
    ringback
        .api()
        .body(Map.of("agent", anna))
        .post("/cases/" + id + "/calls")
        .then()
        .statusCode(201);
    await().until(() -> exchange.dials().size() == 1);
    assertThat(exchange.dials().get(0).body())
        .isEqualTo("{\"to\":\"%s\"}".formatted(scene.phone(1)));
    console.open("/console/cases/case?case=" + id);
    assertThat(page.getByText("dialled by the phone exchange")).isVisible();
    console.open("/console/admin/audit?actor=" + alma);
    assertThat(page.locator("main")).containsText("Dialling");
  }
}
