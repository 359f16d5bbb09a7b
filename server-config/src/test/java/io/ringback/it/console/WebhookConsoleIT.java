package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import io.ringback.it.webhooks.WebhookReceiver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other systems that are told of events, as administrators see to them. */
@WithBrowser
@Tag("CONS-6")
class WebhookConsoleIT {
  private final WebhookReceiver receiver = new WebhookReceiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void webhookIsMadeWithASecretShownOnceTriedOutAndDeleted(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/new-webhook");
    page.locator("#url").fill("https://192.168.0.1/hook");
    page.locator("#everyList").uncheck();
    page.locator("#lists input[value=" + scene.list() + "]").check();
    page.locator("#create").click();
    assertThat(page.locator("#url-wrong")).isVisible();
    assertThat(page.locator("#url")).hasValue("https://192.168.0.1/hook");
    page.locator("#url").fill(receiver.url());
    page.locator("#create").click();
    var secret = page.locator("#secret").textContent();
    page.locator("#copied").click();
    assertThat(page.locator("h1")).hasText(receiver.url());
    assertThat(page.content()).doesNotContain(secret);

    page.locator("#test").click();

    assertThat(console.done()).isVisible();
    await().until(() -> receiver.accepted().size() == 1);
    assertThat(receiver.accepted().get(0).isSignedWith(secret)).isTrue();
    assertThat(receiver.accepted().get(0).type()).isEqualTo("webhook.test");
    page.locator("details#remove summary").click();
    page.locator("#delete").click();
    assertThat(console.done()).isVisible();
    assertThat(page.locator("#content")).not().containsText(receiver.url());
  }

  @Test
  void deliveryThatFailedIsFoundAndSentAgain(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    receiver.answer(500);
    var id = webhook(ringback, scene.list());
    scene.overdueCase(scene.phone(1), "Ann First", 10);
    await().until(() -> receiver.refused().size() == 1);
    await()
        .until(
            () -> ringback.api().get("/webhooks/" + id + "/deliveries").asString().contains("500"));
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/webhook?webhook=" + id + "&state=DELIVERED");
    assertThat(page.locator("#deliveryTable")).hasCount(0);
    page.locator("#shown").selectOption("WAITING");
    page.locator("#show").click();
    assertThat(page.locator("#deliveryTable tbody tr")).hasCount(1);
    assertThat(page.locator("#deliveryTable")).containsText("500");
    receiver.answer(204);

    page.locator("#deliveryTable button").click();

    assertThat(console.done()).isVisible();
    assertThat(page.locator("#shown")).hasValue("WAITING");
    await().until(() -> !receiver.accepted().isEmpty());
    ringback.api().delete("/webhooks/" + id).then().statusCode(204);
  }

  @Test
  void disabledWebhookGoesOnWhereItStopped(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = webhook(ringback, scene.list());
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/webhook?webhook=" + id);
    page.locator("#disable").click();
    assertThat(page.locator("#state")).hasText("Disabled");
    scene.overdueCase(scene.phone(1), "Ann First", 10);

    page.locator("#enable").click();

    assertThat(page.locator("#state")).hasText("In use");
    await().until(() -> receiver.accepted().size() == 1);
    ringback.api().delete("/webhooks/" + id).then().statusCode(204);
  }

  @Test
  void webhookGetsANewSecretWhileTheOldOneGoesOnSigning(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = webhook(ringback, scene.list());
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/webhook?webhook=" + id);
    assertThat(page.locator("#oldSecret")).hasCount(0);
    page.locator("#rotate").click();
    page.locator("#overlap").selectOption("PT24H");
    page.locator("#rotate").click();
    var secret = page.locator("#secret").textContent();
    page.locator("#copied").click();
    assertThat(page.locator("#oldSecret")).isVisible();
    assertThat(page.content()).doesNotContain(secret);

    page.locator("#test").click();

    assertThat(console.done()).isVisible();
    await().until(() -> receiver.accepted().size() == 1);
    assertThat(receiver.accepted().get(0).isSignedWith(secret)).isTrue();
    assertThat(receiver.accepted().get(0).header("webhook-signature")).contains(" v1,");
    ringback.api().delete("/webhooks/" + id).then().statusCode(204);
  }

  private String webhook(Ringback ringback, String list) {
    var body =
        Map.of("url", receiver.url(), "lists", List.of(list), "types", List.of("case.created"));
    return ringback.api().body(body).post("/webhooks").jsonPath().getString("id");
  }
}
