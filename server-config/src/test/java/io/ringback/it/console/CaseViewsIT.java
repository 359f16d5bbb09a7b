package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How each person looks at the table of cases: columns, page size, views with a name. */
@WithBrowser
@Tag("CONS-4")
class CaseViewsIT {
  private DeskScene scene;
  private Page page;

  @BeforeEach
  void openNothing(Page page, Ringback ringback) {
    this.page = page;
    scene = DeskScene.in(ringback);
  }

  private String table(String query) {
    return "/console/cases/cases?list=" + scene.list() + query;
  }

  private Locator titles() {
    return page.locator("#cases thead th");
  }

  private void save(String name) {
    page.locator("#views").click();
    page.getByLabel("Name").last().fill(name);
    press("Save the view");
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @Test
  void columnsAndPageSizeAreRemembered() {
    for (int n = 0; n < 30; n++) scene.overdueCase(scene.lotsOf(n), "Person " + n, n + 1);
    var console = Console.signedIn(page, scene.supervisor("sara")).open(table(""));
    page.locator("#views").click();
    page.getByLabel("Company", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Last result").uncheck();
    page.getByLabel("Rows a page").selectOption("25");

    press("Show these from now on");
    assertThat(console.done()).hasText("From now on the table shows these columns.");
    console.open(table(""));

    assertThat(page.locator("#cases tbody tr")).hasCount(25);
    assertThat(titles().filter(new Locator.FilterOptions().setHasText("Company"))).hasCount(1);
    assertThat(titles().filter(new Locator.FilterOptions().setHasText("Last result"))).hasCount(0);
  }

  @Test
  void noColumnAtAllIsRefused() {
    Console.signedIn(page, scene.supervisor("sara")).open("/console/cases/views?columns=NAME");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).first().uncheck();

    press("Show these from now on");

    assertThat(page.locator("#look .wrong")).hasText("is missing");
  }

  @Test
  void viewKeepsFilterAndOrderAndIsOpenedReplacedAndDeleted() {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    scene.overdueCase(scene.phone(2), "Ben Second", 10);
    var console =
        Console.signedIn(page, scene.supervisor("sara")).open(table("&text=ann&sort=DUE"));
    save("Only Ann");
    assertThat(console.done()).hasText("Saved as Only Ann.");

    console.open("/console/cases/cases?text=ben");
    save("Only Ann");
    assertThat(page.locator("#saved a")).hasCount(1);
    console.open("/console/cases/cases");
    page.locator("#saved a").click();
    assertThat(page.locator("#saved a[aria-current=page]")).hasText("Only Ann");
    assertThat(page.locator("#cases tbody tr")).hasCount(1);
    assertThat(page.locator("#cases tbody tr")).containsText("Ben Second");

    page.locator("#views").click();
    press("Delete: Only Ann");
    assertThat(console.done()).hasText("Only Ann is deleted.");
    assertThat(page.locator("#drop")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void nobodySeesTheViewsOfAnother() {
    Console.signedIn(page, scene.supervisor("sara")).open(table(""));
    save("Mine");
    assertThat(page.locator("#saved a")).hasText("Mine");
    page.context().clearCookies();

    Console.signedIn(page, scene.administrator("alma")).open(table(""));

    assertThat(page.locator("#views")).isVisible();
    assertThat(page.locator("#saved")).hasCount(0);
  }

  @Test
  void nameThatIsMissingIsRefusedBesideItsField() {
    Console.signedIn(page, scene.supervisor("sara")).open(table("&sort=DUE"));

    save(" ");

    assertThat(page.locator("#keep .wrong")).hasText("is missing");
    assertThat(page.locator("p.sub a"))
        .hasAttribute("href", "cases?list=" + scene.list() + "&sort=DUE");
  }
}
