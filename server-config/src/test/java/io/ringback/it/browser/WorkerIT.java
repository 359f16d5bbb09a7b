package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the service worker does: pushes, and the page that shows when nothing can be reached. */
@WithBrowser
class WorkerIT {
  /** Until the worker answers for the page. */
  private static final String CONTROLLED =
      """
      async () => {
        const { serviceWorker } = navigator;
        if (!serviceWorker.controller) {
          await new Promise(resolve => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
        }
      }
      """;

  private static final String NEWS =
      "{\"title\":\"New call case\",\"body\":\"Sales\",\"tag\":\"list-sales\",\"case\":\"X1\"}";
  private static final String SHOWN =
      """
      async () => (await (await navigator.serviceWorker.ready).getNotifications())
        .map(one => `${one.title}|${one.body}|${one.tag}|${one.data.case}`).join()
      """;

  @Test
  @Tag("NOTE-1")
  void pushIsShownByTheSystemWhenNoDeskIsSeen(
      Page page, BrowserContext context, Ringback ringback) {
    context.grantPermissions(List.of("notifications"));
    openDesk(page, ringback);
    var browser = context.newCDPSession(page);
    var registration = registration(page, browser);
    page.navigate("/console/dashboard");

    // again and again: the first may still have gone to the desk that is going away
    page.waitForCondition(
        () -> {
          deliver(browser, ringback, registration);
          return page.evaluate(SHOWN).equals("New call case|Sales|list-sales|X1");
        });
  }

  @Test
  @Tag("NOTE-1")
  void pushIsShownByTheDeskThatIsSeen(Page page, BrowserContext context, Ringback ringback) {
    context.grantPermissions(List.of("notifications"));
    openDesk(page, ringback);
    var browser = context.newCDPSession(page);

    deliver(browser, ringback, registration(page, browser));

    assertThat(page.locator(".toast")).containsText("New call case");
    assertThat(page.evaluate(SHOWN)).isEqualTo("");
  }

  @Test
  @Tag("NOTE-1")
  void phoneMayInstallThePages(Page page, BrowserContext context, Ringback ringback) {
    openDesk(page, ringback);
    var browser = context.newCDPSession(page);

    var manifest = browser.send("Page.getAppManifest");
    var errors =
        browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");

    assertThat(manifest.getAsJsonArray("errors")).isEmpty();
    assertThat(manifest.get("data").getAsString()).contains("\"display\": \"standalone\"");
    assertThat(errors.asList())
        .extracting(error -> error.getAsJsonObject().get("errorId").getAsString())
        .isSubsetOf("in-incognito");
  }

  @Test
  @Tag("PUSH-4")
  void pageSaysWhatIsTheMatterWhenNothingCanBeReached(
      Page page, BrowserContext context, Ringback ringback) {
    openDesk(page, ringback);
    page.evaluate("async () => (await navigator.serviceWorker.ready) && null");
    page.reload();
    page.evaluate(CONTROLLED);

    context.setOffline(true);
    page.navigate("/agent/desk");

    assertThat(page.locator("h1")).hasText("Ringbackiin ei saada yhteyttä");
    assertThat(page.locator("#no-network")).isVisible();
    assertThat(page.locator(".card")).hasCSS("border-radius", "14px");
    context.setOffline(false);
    assertThat(page.locator(".topbar .switch")).isVisible();
  }

  @Test
  @Tag("NOTE-1")
  void nothingOfACaseIsKeptByTheBrowser(Page page, Ringback ringback) {
    openDesk(page, ringback);

    var kept =
        page.evaluate(
            """
            async () => {
              await navigator.serviceWorker.ready;
              const all = await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)));
              return all.flat().filter(path => path !== '/offline' && !path.startsWith('/assets/')).join();
            }
            """);

    assertThat(kept).isEqualTo("");
  }

  private static void openDesk(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 1);
    var desk = Desk.signedIn(page, scene.agent("anna", "fi"));
    assertThat(desk.row("Ann First")).isVisible();
  }

  /** Of our worker, as the browser's own tools name it. */
  private static String registration(Page page, CDPSession browser) {
    var found = new AtomicReference<String>();
    browser.on(
        "ServiceWorker.workerRegistrationUpdated",
        event ->
            event
                .getAsJsonArray("registrations")
                .forEach(
                    one -> found.set(one.getAsJsonObject().get("registrationId").getAsString())));
    browser.send("ServiceWorker.enable");
    page.evaluate("async () => (await navigator.serviceWorker.ready) && null");
    page.waitForCondition(() -> found.get() != null);
    return found.get();
  }

  private static void deliver(CDPSession browser, Ringback ringback, String registration) {
    var push = new JsonObject();
    push.addProperty("origin", ringback.uri("").toString());
    push.addProperty("registrationId", registration);
    push.addProperty("data", NEWS);
    browser.send("ServiceWorker.deliverPushMessage", push);
  }
}
