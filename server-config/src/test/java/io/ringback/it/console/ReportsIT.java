package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports as each role reads them. */
@WithBrowser
@Tag("CONS-8")
class ReportsIT {
  private static final String REPORT = "/console/reports/report";

  private final Ringback ringback;
  private final DeskScene scene;
  private Page page;

  ReportsIT(Ringback ringback) {
    this.ringback = ringback;
    scene = DeskScene.in(ringback);
  }

  @BeforeEach
  void plant(Page page) {
    this.page = page;
    for (int i = 0; i < 3; i++) scene.overdueCase(scene.phone(i), "Ann " + i, 70);
  }

  private Locator total(String figure) {
    return page.locator("#total-" + figure + " .value");
  }

  private Locator rows() {
    return page.locator("#report tbody tr");
  }

  @Test
  void supervisorReadsTheNumbersOfTheirLists() {
    Console.signedIn(page, scene.supervisor("sara")).open(REPORT);

    assertThat(total("REQUESTED")).hasText("3");
    assertThat(total("OPEN")).hasText("3");
    assertThat(total("TRIED")).hasText("0");
    assertThat(rows()).hasCount(1);
  }

  @Test
  void everyNumberSaysWhatItMeans() {
    Console.signedIn(page, scene.supervisor("sara")).open(REPORT);

    page.locator("#total-REACHED summary").click();
    assertThat(page.locator("#total-REACHED details p")).containsText("somebody was talked to");

    page.locator("#report").getByRole(AriaRole.BUTTON, named("Expired")).click();
    assertThat(page.locator("#means-EXPIRED")).isVisible();
    assertThat(page.locator("#means-EXPIRED")).containsText("their time ran out");
    assertThat(page.locator("#report thead .term")).hasCount(12);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  @Test
  void behindANumberAreItsCases() {
    Console.signedIn(page, scene.supervisor("sara")).open(REPORT);

    total("OPEN").click();

    assertThat(page.locator("h1")).hasText("Open: 3");
    assertThat(page.locator("#cases tbody tr")).hasCount(3);
    assertThat(page.locator("#cases")).containsText("Ann 1");
    assertThat(page.locator("#cases")).containsText(scene.phone(1));
    page.getByText("Back to the report").click();
    assertThat(total("OPEN")).hasText("3");
  }

  @Test
  void whatIsLookedAtIsInTheAddress() {
    Console.signedIn(page, scene.supervisor("sara")).open(REPORT);

    page.locator("#list").selectOption(scene.list());
    page.locator("#filter button").click();
    page.locator("#groupings a", new Page.LocatorOptions().setHasText("Day")).first().click();

    assertThat(page).hasURL(Pattern.compile(".*by=DAY.*"));
    assertThat(page).hasURL(Pattern.compile(".*list=" + scene.list() + ".*"));
    assertThat(rows()).hasCount(7);
    page.reload();
    assertThat(page.locator("#list")).hasValue(scene.list());
    rows().last().locator("th a").click();
    assertThat(rows()).hasCount(24);
  }

  @Test
  void monitorReadsCountsAndNoNumbersOfPersons() {
    Console.signedIn(page, scene.monitor("moni")).open(REPORT);
    assertThat(total("REQUESTED")).hasText("3");

    total("REQUESTED").click();

    assertThat(page.locator("#cases .phone").first()).containsText("•");
    assertThat(page.locator("#content").innerText()).doesNotContain(scene.phone(1));
    var file = page.request().get(page.url().replace("/cases?", "/cases.csv?"));
    assertThat(file.text()).contains("•").doesNotContain(scene.phone(1));
  }

  @Test
  void listsOfOthersAreNotThere() {
    var stranger = DeskScene.in(ringback).supervisor("sara");
    Console.signedIn(page, stranger).open(REPORT);
    assertThat(total("REQUESTED")).hasText("0");
    assertThat(page.locator("#nothing")).isVisible();
    assertThat(page.locator("#list option[value='" + scene.list() + "']")).hasCount(0);

    assertThat(page.navigate(REPORT + "?list=" + scene.list()).status()).isEqualTo(404);
    var file = page.request().get(ringback.uri(REPORT + ".csv?list=" + scene.list()).toString());
    assertThat(file.status()).isEqualTo(404);
  }

  @Test
  void administratorReadsEveryList() {
    Console.signedIn(page, scene.administrator("alma")).open(REPORT);

    assertThat(rows().filter(new Locator.FilterOptions().setHasText(scene.list()))).hasCount(1);
    assertThat(rows().filter(new Locator.FilterOptions().setHasText("Support FI"))).hasCount(1);
  }

  @Test
  void agentsReadNone() {
    Desk.signedIn(page, scene.agent("anna"));

    assertThat(page.navigate(REPORT).status()).isEqualTo(403);
    for (var file : new String[] {".csv", ".xlsx"})
      assertThat(page.request().get(ringback.uri(REPORT + file).toString()).status())
          .isEqualTo(403);
  }

  @Test
  void wrongPeriodIsSaidBesideItsFieldAndKept() {
    Console.signedIn(page, scene.supervisor("sara"))
        .open(REPORT + "?from=2026-03-02&to=2026-03-01");
    assertThat(page.locator("#to-wrong")).hasText("is before the first day");
    assertThat(page.locator("#from")).hasValue("2026-03-02");

    page.navigate(REPORT + "?from=2024-01-01&to=2026-03-01");
    assertThat(page.locator("#to-wrong")).containsText("366");
    page.navigate("/console/reports/cases?from=nonsense&figure=TRIED");
    assertThat(page.locator("#from-wrong")).containsText("is not a day");
  }

  @Test
  void yearOfDaysIsShown() {
    Console.signedIn(page, scene.supervisor("sara"))
        .open(REPORT + "?from=2024-01-01&to=2024-12-31&by=DAY");

    assertThat(rows()).hasCount(366);
    assertThat(page.locator("#nothing")).isVisible();
  }

  @Test
  void reportIsAWorkbookToo() {
    Console.signedIn(page, scene.supervisor("sara")).open(REPORT);

    var file = page.waitForDownload(() -> page.locator("#xlsx").click());

    assertThat(file.suggestedFilename()).endsWith(".xlsx");
    assertThat(file.path()).isNotEmptyFile();
  }
}
