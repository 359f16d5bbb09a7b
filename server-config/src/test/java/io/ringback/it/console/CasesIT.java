package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of cases, as those in charge look through it. */
@WithBrowser
@Tag("CONS-4")
class CasesIT {
  private DeskScene scene;
  private Page page;

  @BeforeEach
  void openNothing(Page page, Ringback ringback) {
    this.page = page;
    scene = DeskScene.in(ringback);
  }

  private Locator rows() {
    return page.locator("#cases tbody tr");
  }

  private void openTable(String user, String query) {
    Console.signedIn(page, user).open("/console/cases/cases?list=" + scene.list() + query);
  }

  @Test
  void filterStandsInTheAddressAndInTheForm() {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    scene.overdueCase(scene.phone(2), "Ben Second", 10);
    openTable(scene.administrator("alma"), "");
    assertThat(rows()).hasCount(2);

    page.getByLabel("Number, name, company or text").fill("ann");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("Ann First");
    assertThat(page.url()).contains("text=ann").contains("list=" + scene.list());
    assertThat(page.getByLabel("Number, name, company or text")).hasValue("ann");
    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("1 case");
  }

  @Test
  void titleOfAColumnSortsByIt() {
    scene.overdueCase(scene.phone(1), "Ann First", 10);
    scene.overdueCase(scene.phone(2), "Ben Second", 70);
    openTable(scene.administrator("alma"), "");

    page.locator("#cases .sort", new Page.LocatorOptions().setHasText("To be called")).click();

    assertThat(rows().first()).containsText("Ben Second");
    assertThat(page.locator("#cases th[aria-sort=ascending]")).hasText("To be called");
  }

  @Test
  void dayThatIsNoneIsMarkedBesideItsField() {
    openTable(scene.administrator("alma"), "&dueFrom=someday");

    assertThat(page.locator("#filters .wrong")).hasText("This is no date.");
  }

  @Test
  void exportHasWhatIsShown() throws IOException {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    scene.overdueCase(scene.phone(2), "Ben Second", 10);
    openTable(scene.administrator("alma"), "&text=ann");

    var file = page.waitForDownload(() -> page.getByText("Download CSV").click());

    assertThat(file.suggestedFilename()).isEqualTo("cases.csv");
    assertThat(Files.readString(file.path()))
        .startsWith("\uFEFFName,Number,")
        .contains("Ann First," + scene.phone(1))
        .doesNotContain("Ben");
  }

  @Test
  @Tag("USER-1")
  void monitorSeesNumbersMaskedAndOnlyTheirLists() {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    Console.signedIn(page, scene.monitor("moni")).open("/console/cases/cases");

    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("•");
    assertThat(rows()).not().containsText(scene.shownPhone(1));
  }
}
