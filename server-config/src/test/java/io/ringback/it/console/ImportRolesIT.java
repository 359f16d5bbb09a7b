package io.ringback.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who imports, and where: for all others there is no such place. */
@WithBrowser
@Tag("CONS-5")
@Tag("USER-1")
class ImportRolesIT {
  private Page page;
  private Ringback ringback;
  private DeskScene scene;

  @BeforeEach
  void list(Page page, Ringback ringback) {
    this.page = page;
    this.ringback = ringback;
    this.scene = DeskScene.in(ringback);
  }

  @Test
  void monitorAndAgentFindNoImportsAndAreRefused() {
    var id = imported();
    var places = Console.signedIn(page, scene.monitor("moni")).places();
    PlaywrightAssertions.assertThat(places.first()).isVisible();
    PlaywrightAssertions.assertThat(places.and(page.locator("[href*='/imports/']"))).hasCount(0);
    assertThat(statuses("history", "new")).containsOnly(403);
    assertThat(statuses("import?import=" + id, "columns?import=" + id, "rejected?import=" + id))
        .containsOnly(404);

    page.context().clearCookies();
    Desk.signedIn(page, scene.agent("anna"));
    assertThat(statuses("history", "new", "import?import=" + id, "rejected?import=" + id))
        .containsOnly(403);
  }

  @Test
  void supervisorOfAnotherListSeesNothingOfIt() {
    var id = imported();

    Console.signedIn(page, DeskScene.in(ringback).supervisor("otto"))
        .open("/console/imports/history");

    PlaywrightAssertions.assertThat(page.locator("#content")).not().containsText("roles.csv");
    assertThat(statuses("import?import=" + id, "columns?import=" + id, "rejected?import=" + id))
        .containsOnly(404);
  }

  @Test
  @Tag("IMP-5")
  void historyOfTheCasesNamesWhoTookTheImportBack() {
    var id = imported();
    var supervisor = scene.supervisor("sara");
    Console.signedIn(page, supervisor).open("/console/imports/import?import=" + id);

    page.locator("[id$=undo]").click();

    await().atMost(Duration.ofMinutes(1)).until(() -> stateOf(id).equals("UNDONE"));
    assertThat(
            ringback
                .sql()
                .value(
                    String.class,
                    "SELECT e.actor FROM case_event e JOIN call_case c ON c.id = e.case_id JOIN callback_list l ON l.id = c.list_id"
                        + " WHERE l.key = ? AND e.type = 'CLOSED'",
                    scene.list()))
        .isEqualTo(supervisor);
    page.navigate("/console/imports/import?import=" + id);
    PlaywrightAssertions.assertThat(page.locator("#content")).containsText(supervisor);
  }

  /** By a key, for the list of the scene. */
  private String imported() {
    var csv = "Phone\n" + scene.phone(1) + "\n";
    String id =
        ringback
            .api()
            .contentType("multipart/form-data")
            .multiPart("file", "roles.csv", csv.getBytes(StandardCharsets.UTF_8))
            .multiPart("list", scene.list())
            .post("/imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await().atMost(Duration.ofMinutes(1)).until(() -> stateOf(id).equals("FINISHED"));
    return id;
  }

  private String stateOf(String id) {
    return ringback.api().get("/imports/" + id).jsonPath().getString("state");
  }

  private List<Integer> statuses(String... places) {
    return List.of(places).stream()
        .map(place -> page.request().get("/console/imports/" + place).status())
        .toList();
  }
}
