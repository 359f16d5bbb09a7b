package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Callback lists and their settings, as administrators change them. */
@WithBrowser
@Tag("CONS-2")
class ListSettingsPagesIT {
  private final Ringback ringback;
  private DeskScene scene;

  ListSettingsPagesIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void listOfItsOwn() {
    scene = DeskScene.in(ringback);
  }

  @Test
  @Tag("LIST-3")
  void overviewFindsTheListWithItsCountersAndMembers(Page page) {
    scene.agent("anna");
    scene.overdueCase(scene.phone(1), "Ann First", 70);

    open(page, "/console/lists/lists?search=" + scene.list());

    assertThat(page.locator("#lists tbody tr")).hasCount(1);
    assertThat(page.locator("#lists tbody tr .number")).hasText(new String[] {"0", "1", "1", "0"});
    assertThat(page.locator("#lists")).containsText("1 of 1 active");
    assertThat(page.locator("#lists .tag")).hasText("Nobody serving");
  }

  @Test
  @Tag("LIST-1")
  void listIsMadeOfANameAndAKey(Page page) {
    var key = ringback.unique("made");
    open(page, "/console/lists/new");
    field(page, "new:name").fill("Made by hand");
    field(page, "new:key").fill(key);
    press(page, "new:create");

    assertThat(page.locator("#done")).containsText("The list was made");
    assertThat(setting(key, "name")).isEqualTo("Made by hand");
  }

  @Test
  @Tag("LIST-1")
  void keyOfAnotherListIsRefusedBesideTheFieldAndNothingTypedIsLost(Page page) {
    open(page, "/console/lists/new");
    field(page, "new:name").fill("Twice");
    field(page, "new:key").fill(scene.list());
    press(page, "new:create");

    assertThat(field(page, "new:key")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator(".wrong")).containsText("is already the key of another list");
    assertThat(field(page, "new:name")).hasValue("Twice");
  }

  @Test
  @Tag("LIST-2")
  void timesAreWrittenInHumanUnits(Page page) {
    open(page, part("times"));
    assertThat(field(page, "settings:autoStopAfter")).hasValue("2");
    period(page, "autoStopAfter", "90", "s");
    period(page, "expiresAfter", "3", "d");
    period(page, "afterCallLimit", "5", "m");
    field(page, "settings:passOver_unit").selectOption("off");
    press(page, "settings:save");

    assertThat(page.locator("#done")).isVisible();
    assertThat(setting("autoStopAfter")).isEqualTo("PT1M30S");
    assertThat(setting("expiresAfter")).isEqualTo("P3D");
    assertThat(setting("afterCallLimit")).isEqualTo("PT5M");
    assertThat(setting("passOver")).isNull();
    assertThat(setting("returnSelfAssignedAfter")).isEqualTo("PT24H");
  }

  @Test
  @Tag("LIST-2")
  void badTimeIsRefusedBesideTheFieldAndTheOthersAreKept(Page page) {
    open(page, part("times"));
    period(page, "autoStopAfter", "soon", "m");
    period(page, "leadTime", "15", "m");
    press(page, "settings:save");

    assertThat(field(page, "settings:autoStopAfter")).hasAttribute("aria-invalid", "true");
    assertThat(field(page, "settings:autoStopAfter")).hasValue("soon");
    assertThat(field(page, "settings:leadTime")).hasValue("15");
    assertThat(page.locator("#refused")).isVisible();
    assertThat(setting("leadTime")).isEqualTo("PT0S");
  }

  @Test
  @Tag("LIST-2")
  void ruleOfTheServiceIsSaidInHumanWords(Page page) {
    open(page, part("times"));
    period(page, "autoStopAfter", "99999", "d");
    press(page, "settings:save");

    assertThat(page.locator(".wrong")).containsText("is longer than 3,650 d");
  }

  @Test
  @Tag("LIST-1")
  void everyPartOfTheSettingsIsSaved(Page page) {
    open(page, part("general"));
    field(page, "settings:description").fill("Ask Liisa");
    field(page, "settings:shortNumbersAllowed").check();
    press(page, "settings:save");
    page.navigate(part("calling"));
    field(page, "settings:priority").selectOption("2");
    page.locator("input[name='settings:orderBy'][value=CREATED]").check();
    page.locator("input[name='settings:callMethod'][value=TEL]").check();
    field(page, "settings:pull").uncheck();
    press(page, "settings:save");
    page.navigate(part("related"));
    page.locator("input[name='settings:relatedCases'][value=GROUP]").check();
    page.locator("input[name='settings:numberReached'][value=CLOSE]").check();
    field(page, "settings:notifyNewCases").check();
    press(page, "settings:save");

    assertThat(page.locator("#done")).isVisible();
    assertThat(stored())
        .containsEntry("description", "Ask Liisa")
        .containsEntry("shortNumbersAllowed", true)
        .containsEntry("priority", 2)
        .containsEntry("orderBy", "CREATED")
        .containsEntry("callMethod", "TEL")
        .containsEntry("pull", false)
        .containsEntry("relatedCases", "GROUP")
        .containsEntry("numberReached", "CLOSE")
        .containsEntry("notifyNewCases", true)
        .containsEntry("autoAllocation", true);
  }

  @Test
  void whatSomebodyElseSavedMeanwhileIsShownBesideOnesOwnAndNothingIsLost(Page page) {
    open(page, part("general"));
    scene.change(Map.of("name", "Theirs", "membersManageMembers", true));
    field(page, "settings:name").fill("Mine");
    press(page, "settings:save");

    assertThat(page.locator("#name-collision")).containsText("Theirs");
    assertThat(field(page, "settings:name")).hasValue("Mine");
    assertThat(setting("name")).isEqualTo("Theirs");

    press(page, "settings:save");

    assertThat(page.locator("#done")).isVisible();
    assertThat(stored()).containsEntry("name", "Mine").containsEntry("membersManageMembers", true);
  }

  @Test
  @Tag("LIST-7")
  void listIsPausedAndOpenedAtOnce(Page page) {
    open(page, part("list"));
    press(page, "state:pause");
    assertThat(page.locator("#done")).hasText("The list is paused.");
    assertThat(setting("paused")).isEqualTo(true);

    press(page, "state:open");

    assertThat(page.locator("#done")).hasText("The list is open.");
    assertThat(setting("paused")).isEqualTo(false);
  }

  @Test
  @Tag("LIST-7")
  void listWithOpenCasesCannotBeDeletedAndSaysHowManyThereAre(Page page) {
    scene.overdueCase(scene.phone(1), "Ann First", 70);

    open(page, part("list"));

    assertThat(page.locator("#not-empty")).containsText("1 case is still open");
    assertThat(page.locator("#not-empty a"))
        .hasAttribute("href", "/console/cases/cases?list=" + scene.list());
    assertThat(field(page, "delete:go")).hasCount(0);
  }

  @Test
  @Tag("LIST-7")
  void emptyListIsDeletedByTypingItsKey(Page page) {
    open(page, part("list"));
    field(page, "delete:confirmation").fill("something else");
    press(page, "delete:go");
    assertThat(page.locator(".wrong")).containsText("is not the key of this list");

    field(page, "delete:confirmation").fill(scene.list());
    press(page, "delete:go");

    assertThat(page.locator("#done")).containsText("was deleted");
    assertThat(ringback.api().get("/lists/" + scene.list()).statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("CONS-7")
  void copyHasSettingsMembersAndGrantsAndIsInTheAuditLog(Page page) {
    var anna = scene.agent("anna");
    scene.change(Map.of("priority", 1, "paused", true));
    var key = ringback.unique("copy");
    open(page, part("list"));
    page.locator("#copy").click();
    field(page, "new:name").fill("The copy");
    field(page, "new:key").fill(key);
    press(page, "new:create");

    assertThat(page.locator("#done")).containsText("The copy was made");
    assertThat(setting(key, "priority")).isEqualTo(1);
    assertThat(setting(key, "paused")).isEqualTo(false);
    assertThat(ringback.api().get("/lists/" + key + "/members").jsonPath().getList("items.name"))
        .isEqualTo(java.util.List.of(anna));
    page.navigate("/console/admin/audit?name=" + key);
    assertThat(page.locator("#entries tbody tr").filter(entry("Callback list created")))
        .hasCount(1);
    assertThat(page.locator("#entries tbody tr").filter(entry("Member of a list created")))
        .containsText(key + "/" + anna);
  }

  private static Locator.FilterOptions entry(String what) {
    return new Locator.FilterOptions().setHasText(what);
  }

  @Test
  @Tag("USER-1")
  void supervisorsAndMonitorsReadTheSettingsAndHaveNothingToChangeThemWith(Page page) {
    Console.signedIn(page, scene.supervisor("sara"));
    for (var part : new String[] {"general", "times", "calling", "related", "statuses", "list"}) {
      page.navigate(part(part));
      assertThat(page.locator(".tabs")).isVisible();
      assertThat(
              page.locator(
                  "main input:not([type=hidden]), main select, main textarea, main .button.primary"))
          .hasCount(0);
    }
    page.navigate(part("times"));
    assertThat(page.locator("#autoStopAfter")).hasText("2 min");
    assertThat(page.navigate("/console/lists/new").status()).isEqualTo(403);
    assertThat(page.navigate(part("status")).status()).isEqualTo(403);
    assertThat(page.navigate("/console/lists/times?list=sales").status()).isEqualTo(404);
  }

  private void open(Page page, String address) {
    Console.signedIn(page, scene.administrator("alma")).open(address);
  }

  private String part(String part) {
    return "/console/lists/" + part + "?list=" + scene.list();
  }

  private static void period(Page page, String name, String amount, String unit) {
    field(page, "settings:" + name).fill(amount);
    field(page, "settings:" + name + "_unit").selectOption(unit);
  }

  private static Locator field(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  private static void press(Page page, String id) {
    field(page, id).click();
  }

  private Object setting(String name) {
    return setting(scene.list(), name);
  }

  private Object setting(String list, String name) {
    return ringback.api().get("/lists/" + list).then().statusCode(200).extract().path(name);
  }

  private Map<String, Object> stored() {
    return ringback.api().get("/lists/" + scene.list()).jsonPath().getMap("");
  }
}
