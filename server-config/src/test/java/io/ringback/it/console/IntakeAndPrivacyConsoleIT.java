package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where requests go, who persons are, and how they are forgotten. */
@WithBrowser
class IntakeAndPrivacyConsoleIT {
  @Test
  @Tag("CONS-6")
  void requestThatNoRuleTookIsTakenAgainAfterARuleIsMade(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var queue = ringback.unique("queue");
    missed(ringback, queue, scene.phone(1));
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/intake");
    var told = page.locator("#unmapped tr", new Page.LocatorOptions().setHasText(queue));
    assertThat(told).isVisible();
    page.locator("#queue").fill(queue);
    page.locator("#list").selectOption(scene.list());
    page.locator("#save").click();
    assertThat(console.done()).isVisible();
    page.locator("#tryQueue").fill(queue);
    page.locator("#try").click();
    assertThat(page.locator("#met")).containsText(scene.list());

    told.locator("button").click();

    assertThat(console.done()).isVisible();
    assertThat(told).hasCount(0);
    assertThat(ringback.api().get("/cases?list=" + scene.list()).jsonPath().getList("items.phone"))
        .containsExactly(scene.phone(1));
    var rule = page.locator("#ruleTable tr", new Page.LocatorOptions().setHasText(queue));
    rule.locator("summary").click();
    rule.locator("button").click();
    assertThat(rule).hasCount(0);
  }

  @Test
  @Tag("CONS-6")
  void requestIsTakenAgainAlthoughAnotherCameAboveIt(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var queue = ringback.unique("queue");
    missed(ringback, queue, scene.phone(1));
    ruleFor(ringback, queue, scene);
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/intake");
    var told = page.locator("#unmapped tr", new Page.LocatorOptions().setHasText(queue));
    assertThat(told).isVisible();
    missed(ringback, ringback.unique("queue"), scene.phone(2));

    told.locator("button").click();

    assertThat(console.done()).isVisible();
    assertThat(told).hasCount(0);
  }

  @Test
  @Tag("CONS-6")
  void nothingIsTakenAgainByAnAddressAlone(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var queue = ringback.unique("queue");
    missed(ringback, queue, scene.phone(1));
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/intake");
    var told = page.locator("#unmapped tr", new Page.LocatorOptions().setHasText(queue));
    ruleFor(ringback, queue, scene);

    console.open("/console/admin/intake?replay=" + told.locator("button").getAttribute("value"));

    assertThat(told).isVisible();
    assertThat(ringback.api().get("/cases?list=" + scene.list()).jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  @Tag("PRIV-2")
  void personIsShownAndErased(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(7), "Wilhelmina", 10);
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/privacy");
    page.locator("#number").fill("hello");
    page.locator("#show").click();
    assertThat(page.locator("#number-wrong")).isVisible();
    page.locator("#number").fill(scene.phone(7));
    page.locator("#show").click();
    assertThat(page.locator("#kinds dd").first()).hasText("1");
    assertThat(page.url()).doesNotContain(scene.phone(7).substring(1));

    page.locator("summary.danger").click();
    page.locator("#erase").click();

    assertThat(console.done()).containsText("1");
    assertThat(scene.fieldOf(id, "closeReason")).isEqualTo("CANCELLED");
    assertThat(scene.fieldOf(id, "name")).isNull();
  }

  @Test
  @Tag("PRIV-2")
  void erasedIsTheNumberThatWasShownWhateverWasTypedSince(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var shown = scene.overdueCase(scene.phone(7), "Wilhelmina", 10);
    var typed = scene.overdueCase(scene.phone(8), "Olof", 10);
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/privacy");
    page.locator("#number").fill(scene.phone(7));
    page.locator("#show").click();
    assertThat(page.locator("#kinds dd").first()).hasText("1");
    page.locator("#number").fill(scene.phone(8));
    page.locator("summary.danger").click();
    assertThat(page.locator("#erase")).hasValue("Erase " + scene.phone(7) + " now");

    page.locator("#erase").click();

    assertThat(console.done()).isVisible();
    assertThat(scene.fieldOf(shown, "name")).isNull();
    assertThat(scene.fieldOf(typed, "name")).isEqualTo("Olof");
  }

  @Test
  @Tag("PRIV-1")
  void periodOfAListIsSetAndEnded(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/privacy");
    page.locator("#list").selectOption(scene.list());
    page.locator("#anonymiseAfter").fill("soon");
    page.locator("#keepFor").click();
    assertThat(page.locator("#anonymiseAfter-wrong")).isVisible();
    page.locator("#anonymiseAfter").fill("30");
    page.locator("#keepFor").click();

    assertThat(console.done()).isVisible();
    assertThat(ringback.api().get("/lists/" + scene.list()).jsonPath().getString("anonymiseAfter"))
        .isEqualTo("P30D");
  }

  @Test
  @Tag("DIR-1")
  void contactIsMadeFoundByNumberEditedAndRemoved(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.administrator("alma"));
    var name = ringback.unique("Ann");
    console.open("/console/admin/contacts");
    page.locator("#new").click();
    page.locator("#numbers").fill(scene.phone(9));
    page.locator("#save").click();
    assertThat(page.locator("#name-wrong")).isVisible();
    page.locator("#name").fill(name);
    page.locator("#save").click();
    assertThat(console.done()).isVisible();

    page.locator("#search").fill(scene.phone(9));
    page.locator("[role=search] button").click();
    assertThat(page.locator("#contacts tbody tr")).hasCount(1);
    page.locator("#contacts a").click();
    page.locator("#company").fill("Ahonen Oy");
    page.locator("#save").click();
    console.open("/console/admin/contacts?search=" + name);
    assertThat(page.locator("#contacts")).containsText("Ahonen Oy");
    page.locator("#contacts a").click();
    page.locator("summary").click();
    page.locator("#remove").click();

    assertThat(console.done()).isVisible();
    console.open("/console/admin/contacts?search=" + name);
    assertThat(page.locator("#contacts")).hasCount(0);
  }

  private static void ruleFor(Ringback ringback, String queue, DeskScene scene) {
    ringback
        .api()
        .body("{\"queue\":\"%s\",\"list\":\"%s\"}".formatted(queue, scene.list()))
        .put("/intake-rules")
        .then()
        .statusCode(201);
  }

  private static void missed(Ringback ringback, String queue, String from) {
    ringback
        .api()
        .body(
            "{\"event\":\"missed\",\"callId\":\"%s\",\"direction\":\"in\",\"from\":\"%s\",\"to\":\"+358912345\",\"queue\":\"%s\"}"
                .formatted(queue, from, queue))
        .post("/pbx/events")
        .then()
        .statusCode(202);
  }
}
