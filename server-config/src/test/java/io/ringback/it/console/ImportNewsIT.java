package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import io.ringback.it.imports.Importing;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody has to keep the page of an import open to hear how it ended. */
@WithBrowser
@Tag("CONS-5")
class ImportNewsIT {
  private Ringback ringback;
  private Page page;
  private DeskScene scene;
  private String importId;

  @BeforeEach
  void importARow(Page page, Ringback ringback) {
    this.page = page;
    this.ringback = ringback;
    scene = DeskScene.in(ringback);
    importId =
        new Importing(ringback, Map.of("kind", "CALL_LIST"))
            .run("Phone;Name\n+358401000001;Ann\n+35840;Bo\n")
            .getString("id");
  }

  private Locator news() {
    return page.locator("#news .message");
  }

  /** As if that person had begun the import, and left. */
  private String began(String user) {
    ringback
        .sql()
        .execute("UPDATE import_job SET created_by = ? WHERE public_id = ?", user, importId);
    return user;
  }

  @Test
  void whoBeganItIsToldOnEveryPageUntilTheyHaveSeenTheResult() {
    var console = Console.signedIn(page, began(scene.administrator("alma")));

    console.open("/console/cases/cases");
    assertThat(news()).containsText("file.csv was imported: 1 created, 1 rejected.");
    console.open("/console/dashboard");
    news().getByText("See the result").click();

    assertThat(page.locator("#rejected tbody tr")).hasCount(1);
    assertThat(news()).hasCount(0);
    console.open("/console/dashboard");
    assertThat(page.locator("#connection")).hasText("Live");
    assertThat(news()).hasCount(0);
  }

  @Test
  void failureIsToldToo() {
    ringback.sql().execute("UPDATE import_job SET state = 'FAILED' WHERE public_id = ?", importId);

    Console.signedIn(page, began(scene.administrator("alma"))).open("/console/reports/report");

    assertThat(news()).containsText("The import of file.csv failed.");
  }

  @Test
  void nobodyElseIsTold() {
    began(scene.administrator("alma"));

    Console.signedIn(page, scene.administrator("other")).open("/console/imports/history");

    assertThat(page.locator("#imports")).containsText("file.csv");
    assertThat(news()).hasCount(0);
  }
}
