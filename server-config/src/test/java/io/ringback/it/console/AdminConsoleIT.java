package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What administrators do about people, keys and what was changed. */
@WithBrowser
class AdminConsoleIT {
  private static final List<String> PAGES =
      List.of(
          "users",
          "user",
          "keys",
          "new-key",
          "rotate-key",
          "webhooks",
          "new-webhook",
          "webhook",
          "audit",
          "intake",
          "privacy",
          "contacts",
          "contact");

  @Test
  @Tag("CONS-6")
  @Tag("USER-1")
  void newUserSignsInWithTheRolesAndListsTheyWereGiven(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.administrator("alma"));
    var name = ringback.unique("nora");
    console.open("/console/admin/users");
    page.locator("#new").click();
    page.locator("#name").fill(name);
    page.locator("#displayName").fill("Nora <b>Näkijä</b>");
    page.locator("#roles input[value=AGENT]").uncheck();
    page.locator("#roles input[value=MONITOR]").check();
    page.locator("#supervises input[value=" + scene.list() + "]").check();
    page.locator("#password").fill("short");
    page.locator("#save").click();

    assertThat(page.locator("#password-wrong")).isVisible();
    assertThat(page.locator("#displayName")).hasValue("Nora <b>Näkijä</b>");
    page.locator("#password").fill(DeskScene.PASSWORD);
    page.locator("#save").click();
    assertThat(console.done()).isVisible();
    assertThat(page.locator("h1")).hasText("Nora <b>Näkijä</b>");

    page.context().clearCookies();
    Console.signedIn(page, name);
    assertThat(page.locator("#content")).containsText(scene.list());
  }

  @Test
  @Tag("CONS-6")
  void nameOfAnotherUserIsRefusedAndTheyStayAsTheyAre(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    Console.signedIn(page, scene.administrator("alma")).open("/console/admin/user");
    page.locator("#name").fill(anna);
    page.locator("#displayName").fill("Another Anna");

    page.locator("#save").click();

    assertThat(page.locator("#name-wrong")).containsText("is already the name of another user");
    assertThat(page.locator("#displayName")).hasValue("Another Anna");
    assertThat(stored(ringback, anna).getString("displayName")).isEqualTo("anna");
  }

  @Test
  @Tag("CONS-6")
  void listThatSomebodyElseTookAwayMeanwhileDoesNotComeBack(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var sara = scene.supervisor("sara");
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/user?user=" + sara);
    page.locator("#extension").fill("1234");
    ringback.api().body(Map.of("roles", List.of("MONITOR"))).put("/users/" + sara);

    page.locator("#save").click();

    assertThat(console.refused()).containsText("Somebody else changed this user");
    assertThat(page.locator("#theirs")).containsText("Monitor");
    assertThat(page.locator("#extension")).hasValue("1234");
    assertThat(page.locator("#supervises input[value=" + scene.list() + "]")).not().isChecked();
    assertThat(stored(ringback, sara).getString("extension")).isNull();

    page.locator("#save").click();

    assertThat(console.done()).isVisible();
    assertThat(stored(ringback, sara).getString("extension")).isEqualTo("1234");
    assertThat(stored(ringback, sara).getList("roles")).isEqualTo(List.of("MONITOR"));
    assertThat(stored(ringback, sara).getList("supervises")).isEmpty();
  }

  @Test
  @Tag("CONS-6")
  void whoWasDisabledMeanwhileStaysDisabled(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/user?user=" + anna);
    page.locator("#extension").fill("1234");
    ringback.api().delete("/users/" + anna).then().statusCode(204);

    page.locator("#save").click();

    assertThat(console.refused()).containsText("Somebody else changed this user");
    assertThat(page.locator("#enable")).isVisible();
    assertThat(page.locator("#edit")).hasCount(0);
    assertThat(ringback.api().get("/users/" + anna).statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("CONS-6")
  void whoSavesAfterTheSessionEndedSignsInAndIsAtTheSameUser(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var alma = scene.administrator("alma");
    var anna = scene.agent("anna");
    Console.signedIn(page, alma).open("/console/admin/user?user=" + anna);
    page.context().clearCookies();

    page.locator("#save").click();
    Desk.fillIn(page, alma, DeskScene.PASSWORD);

    assertThat(page.locator("#displayName")).hasValue("anna");
  }

  @Test
  @Tag("CONS-6")
  @Tag("LIST-6")
  void disabledUserLosesTheirCasesAndIsSignedOutAtOnce(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var held = scene.overdueCase(scene.phone(1), "Ann First", 10);
    ringback
        .api()
        .body("{\"agent\":\"" + anna + "\"}")
        .post("/cases/" + held + "/assign")
        .then()
        .statusCode(200);
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/user?user=" + anna);
    assertThat(page.locator("section", new Page.LocatorOptions().setHasText(": 1"))).isVisible();

    page.locator("[aria-labelledby=disable-title] summary").click();
    page.locator("#disable").click();

    assertThat(console.done()).isVisible();
    assertThat(scene.assigneeOf(held)).isNull();
    page.locator("#enable").click();
    assertThat(page.locator("#edit")).isVisible();
  }

  @Test
  @Tag("CONS-2")
  void userIsPutOnSeveralListsAndTakenFromThem(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var other = DeskScene.in(ringback).list();
    var anna = scene.stranger("anna", "en");
    var console = Console.signedIn(page, scene.administrator("alma"));
    console.open("/console/admin/user?user=" + anna);
    page.locator("#others input[value=" + scene.list() + "]").check();
    page.locator("#others input[value=" + other + "]").check();
    page.locator("#addToLists").click();

    assertThat(page.locator("#present input")).hasCount(2);
    page.locator("#present input[value=" + other + "]").check();
    page.locator("#removeFromLists").click();

    assertThat(page.locator("#present input")).hasCount(1);
    assertThat(
            ringback
                .api()
                .get("/lists/" + scene.list() + "/members")
                .jsonPath()
                .getList("items.name"))
        .contains(anna);
  }

  @Test
  @Tag("CONS-6")
  void keyIsShownOnceWorksAndIsRevoked(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.administrator("alma"));
    var name = ringback.unique("crm");
    console.open("/console/admin/new-key");
    page.locator("#issue").click();
    assertThat(page.locator("#name-wrong")).isVisible();
    assertThat(page.locator("#scopes-wrong")).isVisible();
    page.locator("#name").fill(name);
    page.locator("#scopes input[value='lists:read']").check();
    page.locator("#everyList").uncheck();
    page.locator("#lists input[value=" + scene.list() + "]").check();
    page.locator("#issue").click();

    var token = page.locator("#token").textContent();
    assertThat(ringback.api(token).get("/lists").jsonPath().getList("items.key"))
        .containsExactly(scene.list());
    assertThat(ringback.api(token).get("/cases").statusCode()).isEqualTo(403);
    console.open("/console/admin/keys");
    assertThat(page.content()).doesNotContain(token);
    var row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
    row.locator("summary").click();
    row.locator("button").click();

    assertThat(console.done()).isVisible();
    assertThat(ringback.api(token).get("/lists").statusCode()).isEqualTo(401);
  }

  @Test
  @Tag("CONS-6")
  void keyGetsANewSecretWhileTheOldOneStaysGood(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.administrator("alma"));
    var name = ringback.unique("crm");
    console.open("/console/admin/new-key");
    page.locator("#name").fill(name);
    page.locator("#scopes input[value='lists:read']").check();
    page.locator("#issue").click();
    var old = page.locator("#token").textContent();
    console.open("/console/admin/keys");
    var row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
    row.locator("a.link").click();
    page.locator("#rotate").click();

    var fresh = page.locator("#token").textContent();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(ringback.api(fresh).get("/lists").statusCode()).isEqualTo(200);
    assertThat(ringback.api(old).get("/lists").statusCode()).isEqualTo(200);
    console.open("/console/admin/keys");
    assertThat(row).containsText("The old secret is good until tomorrow");
    row.locator("a.link").click();
    page.locator("#overlap").selectOption("PT0S");
    page.locator("#rotate").click();

    assertThat(page.locator("#token")).isVisible();
    assertThat(ringback.api(fresh).get("/lists").statusCode()).isEqualTo(401);
  }

  @Test
  @Tag("CONS-7")
  void auditLogShowsWhoChangedWhatFromWhatToWhat(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var alma = scene.administrator("alma");
    var anna = scene.stranger("anna", "en");
    var console = Console.signedIn(page, alma);
    console.open("/console/admin/user?user=" + anna);
    page.locator("#displayName").fill("Anna Muutettu");
    page.locator("#password").fill("another good password");
    page.locator("#save").click();
    assertThat(console.done()).isVisible();

    console.open("/console/admin/audit?actor=" + alma + "&name=" + anna);

    var entry = page.locator("#entries tbody tr").first();
    assertThat(entry).containsText(alma);
    entry.locator("summary").click();
    assertThat(entry.locator("ins").first()).hasText("Anna Muutettu");
    assertThat(entry).containsText("•••");
    assertThat(page.content()).doesNotContain("another good password");
  }

  @Test
  @Tag("CONS-6")
  @Tag("CONS-7")
  void whoIsNoAdministratorFindsNoneOfItAndIsRefused(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    for (var user : List.of(scene.supervisor("sara"), scene.monitor("moni"))) {
      page.context().clearCookies();
      var console = Console.signedIn(page, user);
      assertThat(console.places().and(page.locator("[href*='/admin/']"))).hasCount(0);
      assertRefusedEverywhere(page);
    }
    page.context().clearCookies();
    Desk.signedIn(page, scene.agent("anna"));
    assertRefusedEverywhere(page);
  }

  private static JsonPath stored(Ringback ringback, String user) {
    return ringback.api().get("/users/" + user).then().statusCode(200).extract().jsonPath();
  }

  private static void assertRefusedEverywhere(Page page) {
    for (var name : PAGES) {
      assertThat(page.navigate("/console/admin/" + name).status()).as(name).isEqualTo(403);
    }
  }
}
