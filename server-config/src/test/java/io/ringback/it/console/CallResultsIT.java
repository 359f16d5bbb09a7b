package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may come of a call on a list, and what is asked about it. */
@WithBrowser
@Tag("CONS-2")
class CallResultsIT {
  private final Ringback ringback;
  private DeskScene scene;

  CallResultsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void administratorOfAList(Page page) {
    scene = DeskScene.in(ringback);
    Console.signedIn(page, scene.administrator("alma"));
  }

  @Test
  @Tag("HANDLE-4")
  void ownResultIsAddedMovedSwitchedOffAndRemoved(Page page) {
    page.navigate(part("statuses"));
    page.locator("#add").click();
    field(page, "status:labels_en").fill("Left a message");
    field(page, "status:labels_fi").fill("Jätin viestin");
    field(page, "status:reached").uncheck();
    field(page, "status:delay").fill("4");
    field(page, "status:delay_unit").selectOption("h");
    field(page, "status:growth").fill("1,5");
    press(page, "status:save");

    assertThat(page.locator("#statuses")).containsText("offered again after 4 h, × 1.5 each time");
    var own = "statuses.find { it.code == 'LEFT_A_MESSAGE' }.";
    assertThat(list().getMap(own + "labels"))
        .isEqualTo(Map.of("en", "Left a message", "fi", "Jätin viestin", "sv", "Left a message"));
    assertThat(list().getString(own + "delay")).isEqualTo("PT4H");
    assertThat(list().getBoolean(own + "reached")).isFalse();

    page.getByLabel("Move Left a message up").click();
    assertThat(page.locator("#done")).isVisible();
    assertThat(list().getList("statuses.code")).endsWith("LEFT_A_MESSAGE", "OTHER");

    page.locator("#statuses a").getByText("Left a message").click();
    field(page, "status:active").uncheck();
    press(page, "status:save");
    assertThat(page.locator("#statuses .tag").getByText("switched off")).isVisible();

    page.locator("#statuses a").getByText("Left a message").click();
    press(page, "remove:go");
    assertThat(page.locator("#done")).hasText("The result was removed.");
    assertThat(list().getList("statuses.code")).hasSize(5);
  }

  @Test
  @Tag("HANDLE-4")
  void builtInResultKeepsCodeAndEffectAndOtherIsAlwaysInUse(Page page) {
    page.navigate(part("status") + "&status=OTHER");

    assertThat(field(page, "status:closes")).isDisabled();
    assertThat(field(page, "status:reached")).isDisabled();
    assertThat(field(page, "status:active")).isDisabled();
    assertThat(field(page, "remove:go")).hasCount(0);
    field(page, "status:delay").fill("2");
    press(page, "status:save");

    assertThat(page.locator("#done")).isVisible();
    assertThat(list().getString("statuses.find { it.code == 'OTHER' }.delay")).isEqualTo("PT2H");
  }

  @Test
  @Tag("HANDLE-4")
  void resultWithoutANameOrWithABadDelayIsRefusedBesideTheField(Page page) {
    page.navigate(part("status"));
    field(page, "status:delay").fill("x");
    press(page, "status:save");
    assertThat(field(page, "status:delay")).hasAttribute("aria-invalid", "true");

    field(page, "status:delay").fill("5");
    press(page, "status:save");
    assertThat(page.locator(".wrong")).containsText("is missing");
    assertThat(list().getList("statuses.code")).hasSize(5);
  }

  @Test
  @Tag("HANDLE-4")
  void resultThatSomebodyElseChangedIsShownAndNotOverwritten(Page page) {
    page.navigate(part("status") + "&status=BUSY");
    scene.change(Map.of("statuses", List.of(Map.of("code", "BUSY", "delay", "PT7M"))));
    field(page, "status:delay").fill("9");
    press(page, "status:save");

    assertThat(page.locator("#theirs")).containsText("offered again after 7 min");
    assertThat(field(page, "status:delay")).hasValue("9");
    press(page, "status:save");

    assertThat(page.locator("#done")).isVisible();
    assertThat(list().getString("statuses.find { it.code == 'BUSY' }.delay")).isEqualTo("PT9M");
  }

  @Test
  @Tag("HANDLE-5")
  void questionWithNestedChoicesIsAddedAndChanged(Page page) {
    page.navigate(part("classification"));
    page.locator("#add").click();
    field(page, "dimension:labels_en").fill("What about?");
    field(page, "dimension:mandatory").check();
    line(page, 0, 1, "Billing");
    line(page, 1, 2, "Wrong sum");
    line(page, 2, 1, "Delivery");
    press(page, "dimension:save");

    assertThat(page.locator("#classification")).containsText("3 choices");
    assertThat(list().getString("classification[0].code")).isEqualTo("what-about");
    assertThat(list().getList("classification[0].choices.code"))
        .isEqualTo(List.of("billing", "delivery"));
    assertThat(list().getString("classification[0].choices[0].choices[0].code"))
        .isEqualTo("wrong-sum");

    page.locator("#classification a").getByText("What about?").click();
    page.getByLabel("Move row 3 up").click();
    page.locator("#more").click();
    page.locator("#lines tr").last().locator("[name=choice_en]").fill("Thanks");
    press(page, "dimension:save");

    assertThat(page.locator("#classification")).containsText("4 choices");
    assertThat(list().getList("classification[0].choices.code"))
        .isEqualTo(List.of("billing", "delivery", "thanks"));
    assertThat(list().getList("classification[0].choices[1].choices.code"))
        .isEqualTo(List.of("wrong-sum"));
  }

  @Test
  @Tag("HANDLE-5")
  void questionThatSomebodyElseChangedIsShownAndNotOverwritten(Page page) {
    scene.change(Map.of("classification", List.of(topic("Bill"))));
    page.navigate(part("dimension") + "&dimension=topic");
    scene.change(Map.of("classification", List.of(topic("Invoice"))));
    line(page, 0, 1, "Account");
    press(page, "dimension:save");

    assertThat(page.locator("#theirs")).containsText("Invoice");
    assertThat(page.locator("#lines [name=choice_en]").first()).hasValue("Account");
    assertThat(firstChoice()).isEqualTo("Invoice");
    press(page, "dimension:save");

    assertThat(page.locator("#done")).isVisible();
    assertThat(firstChoice()).isEqualTo("Account");
  }

  @Test
  @Tag("HANDLE-5")
  void choiceThatIsRefusedIsMarkedAtItsLineAndNothingIsLost(Page page) {
    var tooLong = "x".repeat(101);
    page.navigate(part("dimension"));
    field(page, "dimension:labels_en").fill("What about?");
    line(page, 0, 1, "Billing");
    page.locator("#lines [name=choice_en]")
        .nth(1)
        .evaluate("field => field.removeAttribute('maxlength')");
    line(page, 1, 1, tooLong);
    press(page, "dimension:save");

    assertThat(page.locator("#lines tbody tr").nth(1).locator(".wrong")).isVisible();
    assertThat(page.locator("#lines .wrong")).hasCount(1);
    assertThat(page.locator("#lines [name=choice_en]").nth(1)).hasValue(tooLong);
    assertThat(list().getList("classification")).isEmpty();
  }

  private String firstChoice() {
    return list().getString("classification[0].choices[0].labels.en");
  }

  private static Map<String, Object> topic(String choice) {
    var choices = List.of(Map.of("code", "bill", "labels", Map.of("en", choice)));
    return Map.of("code", "topic", "labels", Map.of("en", "Topic"), "choices", choices);
  }

  @Test
  @Tag("HANDLE-5")
  void answersOutliveTheQuestion(Page page) {
    scene.change(Map.of("classification", List.of(topic("Bill"))));
    var anna = scene.agent("anna");
    var id = scene.overdueCase(scene.phone(1), "Ann First", 5);
    classify(id, anna);

    page.navigate(part("dimension") + "&dimension=topic");
    press(page, "remove:go");

    assertThat(page.locator("#done")).hasText("The question was removed.");
    assertThat(answersOf(id)).contains("Bill");
  }

  private String answersOf(String caseId) {
    return ringback
        .sql()
        .value(
            String.class,
            "SELECT CAST(a.classification AS text) FROM call_attempt a JOIN call_case c ON c.id = a.case_id WHERE c.public_id = ?",
            caseId);
  }

  private void classify(String id, String anna) {
    scene.assign(id, anna);
    ringback.api().body(Map.of("agent", anna)).post("/cases/" + id + "/calls");
    ringback
        .api()
        .body(
            Map.of(
                "agent",
                anna,
                "status",
                "CLOSED_SUCCESSFULLY",
                "classification",
                List.of(Map.of("dimension", "topic", "choices", List.of("bill"))),
                "saveToken",
                java.util.UUID.randomUUID().toString()))
        .post("/cases/" + id + "/handle")
        .then()
        .statusCode(200);
  }

  private static void line(Page page, int row, int level, String label) {
    var line = page.locator("#lines tbody tr").nth(row);
    line.locator("[name=choice_level]").fill(Integer.toString(level));
    line.locator("[name=choice_en]").fill(label);
  }

  private JsonPath list() {
    return ringback.api().get("/lists/" + scene.list()).jsonPath();
  }

  private String part(String part) {
    return "/console/lists/" + part + "?list=" + scene.list();
  }

  private static Locator field(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  private static void press(Page page, String id) {
    field(page, id).click();
  }
}
