package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done with many cases at once. */
@WithBrowser
@Tag("CONS-4")
class BulkCasesIT {
  private DeskScene scene;
  private Page page;

  @BeforeEach
  void openNothing(Page page, Ringback ringback) {
    this.page = page;
    scene = DeskScene.in(ringback);
  }

  private void openTable(String user) {
    Console.signedIn(page, user).open("/console/cases/cases?list=" + scene.list());
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private Locator outcome(String reason) {
    return page.locator("#progress tr", new Page.LocatorOptions().setHasText(reason)).locator("td");
  }

  @Test
  void tickedCasesAreClosedAndOthersStay() {
    var ann = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var ben = scene.overdueCase(scene.phone(2), "Ben Second", 10);
    openTable(scene.supervisor("sara"));
    page.getByLabel("Select Ann First").check();

    press("Close");
    assertThat(page.locator("#count")).hasText("1 case");
    page.getByLabel("Because").selectOption("CANCELLED");
    press("Do it");

    assertThat(outcome("Done")).hasText("1");
    assertThat(scene.stateOf(ann)).isEqualTo("CLOSED");
    assertThat(scene.stateOf(ben)).isEqualTo("READY");
  }

  @Test
  void allThatMatchAreAssignedButForTheHeldOnes() {
    var anna = scene.agent("anna");
    var ben = scene.agent("ben");
    var held = scene.overdueCase(scene.phone(1), "Held One", 70);
    scene.assign(held, ben);
    IntStream.range(2, 152).forEach(n -> scene.overdueCase(scene.lotsOf(n), "Person " + n, n));
    openTable(scene.supervisor("sara"));

    page.getByLabel("Not only the ticked ones: 151 cases").check();
    press("Assign");
    assertThat(page.locator("#count")).hasText("151 cases");
    page.getByLabel("To whom").selectOption(anna);
    press("Do it");

    assertThat(outcome("Done")).hasText("150");
    assertThat(outcome("somebody is working on it")).hasText("1");
    assertThat(page.locator("#bar")).hasCount(0);
    assertThat(scene.assigneeOf(held)).isEqualTo(ben);
  }

  @Test
  void progressIsAskedForAgainWhenAnAnswerWasLost() {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    openTable(scene.supervisor("sara"));
    page.getByLabel("Select Ann First").check();
    press("Close");
    page.getByLabel("Because").selectOption("CANCELLED");
    press("Do it");
    assertThat(outcome("Done")).hasText("1");
    var asked = new ArrayList<String>();
    page.route(
        "**/bulk-result*",
        route -> {
          if (route.request().isNavigationRequest()) showAsRunning(route);
          else if (asked.add(route.request().headerValue("X-Background")) && asked.size() == 1)
            route.abort();
          else route.resume();
        });

    page.reload();

    assertThat(page.locator("#progress")).hasAttribute("data-running", "true");
    assertThat(page.locator("#progress")).hasAttribute("data-running", "false");
    assertThat(asked).containsExactly("true", "true");
  }

  /** The page as it was before the last case was done. */
  private static void showAsRunning(Route route) {
    var page = route.fetch();
    var running = page.text().replace("data-running=\"false\"", "data-running=\"true\"");
    route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(running));
  }

  @Test
  void timeInThePastIsRefusedBesideTheFieldAndNothingIsLost() {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    openTable(scene.supervisor("sara"));
    page.getByLabel("Not only the ticked ones: 1 case").check();
    press("Reschedule");

    page.getByLabel("To be called at").fill("2020-01-01T10:00");
    press("Do it");

    assertThat(page.locator("#bulk .wrong")).hasText("is not in the future");
    assertThat(page.getByLabel("To be called at")).hasValue("2020-01-01T10:00");
    assertThat(page.locator("#count")).hasText("1 case");
  }

  @Test
  @Tag("USER-1")
  void monitorHasNothingToTickAndNothingToPress() {
    scene.overdueCase(scene.phone(1), "Ann First", 70);
    openTable(scene.monitor("moni"));

    assertThat(page.locator("#cases tbody tr")).hasCount(1);
    assertThat(page.locator("#several input[type=checkbox], #several button")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void monitorWhoKnowsTheAddressChangesNothing() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    Console.signedIn(page, scene.monitor("moni")).open("/console/cases/bulk?act=CLOSE&id=" + id);

    page.getByLabel("Because").selectOption("CANCELLED");
    press("Do it");

    assertThat(outcome("you do not run its list")).hasText("1");
    assertThat(scene.stateOf(id)).isEqualTo("READY");
  }
}
