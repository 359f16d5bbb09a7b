package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the list asks of a call: statuses of its own, and a classification. */
@WithBrowser
class HandlingDeskIT {
  @Test
  @Tag("HANDLE-4")
  void statusOfTheListIsOfferedInTheAgentsLanguageAndGrows(Page page, Ringback ringback) {
    var later =
        Map.of(
            "code",
            "LATER",
            "delay",
            "PT2H",
            "growth",
            2,
            "labels",
            Map.of("en", "Call later", "fi", "Soita myöhemmin"));
    var scene = DeskScene.in(ringback, Map.of("statuses", List.of(later)));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna", "fi"));
    desk.row("Ann First").locator(".call-round").click();
    choose(desk, "Soita myöhemmin");
    var delay = desk.caseWindow().locator("[data-change=reofferIn] option:checked");
    assertThat(delay).containsText("2 h");
    desk.press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.stateOf(id)).isEqualTo("WAITING");

    scene.change(Map.of("statuses", List.of(withActive(later, false), Map.of("code", "BUSY"))));
    page.navigate("/agent/desk?case=" + id);

    assertThat(page.locator(".history")).containsText("Soita myöhemmin");
    scene.change(Map.of("statuses", List.of(later)));
    desk.press("c");
    choose(desk, "Soita myöhemmin");
    assertThat(delay).containsText("4 h");
  }

  @Test
  @Tag("HANDLE-5")
  void callIsClassifiedAndWhatIsMissingIsAskedFor(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("classification", List.of(cause(), topics())));
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna"));
    desk.row("Ann First").locator(".call-round").click();
    choose(desk, "Closed successfully");
    assertThat(desk.caseWindow()).containsText("Cause · required");

    desk.press("Control+Enter");
    assertThat(page.locator(".wrong[role=alert]")).hasText("is missing: make a choice");
    assertThat(page.locator(".wrong[role=alert]")).isInViewport();
    assertThat(scene.stateOf(id)).isEqualTo("ASSIGNED");

    page.locator("#classification-cause").selectOption("invoice");
    page.getByLabel("Price").check();
    page.getByLabel("Delivery").check();
    desk.press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);

    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
    page.navigate("/agent/desk?case=" + id);
    assertThat(page.locator(".history")).containsText("Cause: Billing › Invoice");
    assertThat(page.locator(".history")).containsText("Topics: Price, Delivery");
  }

  private static void choose(Desk desk, String status) {
    desk.status(status).check(new Locator.CheckOptions().setForce(true));
  }

  private static Map<String, Object> withActive(Map<String, Object> status, boolean active) {
    var changed = new HashMap<>(status);
    changed.put("active", active);
    return changed;
  }

  private static Map<String, Object> cause() {
    return Map.of(
        "code",
        "cause",
        "labels",
        Map.of("en", "Cause"),
        "mandatory",
        true,
        "choices",
        List.of(
            Map.of(
                "code", "billing",
                "labels", Map.of("en", "Billing"),
                "choices", List.of(choice("invoice", "Invoice"))),
            choice("other", "Something else")));
  }

  private static Map<String, Object> topics() {
    return Map.of(
        "code",
        "topics",
        "labels",
        Map.of("en", "Topics"),
        "multiple",
        true,
        "choices",
        List.of(choice("price", "Price"), choice("delivery", "Delivery")));
  }

  private static Map<String, Object> choice(String code, String label) {
    return Map.of("code", code, "labels", Map.of("en", label));
  }
}
