package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dashboard of those in charge: what needs somebody, and live. */
@WithBrowser
@Tag("CONS-1")
class DashboardIT {
  private static final int A_SECOND_AND_THE_TEST = 2500;
  private static final int SERVING = 0;
  private static final int OPEN = 1;
  private static final int OVERDUE = 4;

  @Test
  @Tag("LIST-3")
  void alarmSaysThatNobodyServesAndLeadsToWhoCould(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.agent("anna");
    scene.overdueCase(scene.phone(1), "Ann First", 47);
    scene.dueCase(scene.phone(2), "Ben Second", Duration.ofHours(5));

    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");

    assertThat(page.locator(".alarms li"))
        .containsText(scene.list() + ": 1 case is overdue and nobody is serving");
    assertThat(figure(page, scene, OPEN)).hasText("2");
    assertThat(figure(page, scene, OVERDUE)).hasText("1");
    assertThat(row(page, scene)).containsText("47 min late");
    page.locator(".alarms a").click();
    assertThat(page.locator("#members tbody tr")).hasCount(1);
    assertThat(page.locator("#members")).containsText("anna");
  }

  @Test
  @Tag("USER-1")
  void supervisorSeesTheirListsOnly(Page page, Ringback ringback) {
    var other = DeskScene.in(ringback);
    other.overdueCase(other.phone(1), "Ann First", 47);
    var scene = DeskScene.in(ringback);

    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");

    assertThat(page.locator("#lists tbody tr")).hasCount(1);
    assertThat(page.locator("#lists")).containsText(scene.list());
    assertThat(page.locator(".alarms")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void monitorSeesTheAlarmButNothingToDoAboutIt(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 47);

    Console.signedIn(page, scene.monitor("moni")).open("/console/dashboard");

    assertThat(page.locator(".alarms li")).hasCount(1);
    assertThat(page.locator(".alarms a")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void administratorSeesAllLists(Page page, Ringback ringback) {
    var one = DeskScene.in(ringback);
    var two = DeskScene.in(ringback);

    Console.signedIn(page, one.administrator("alma")).open("/console/dashboard");

    assertThat(row(page, one)).hasCount(1);
    assertThat(row(page, two)).hasCount(1);
  }

  @Test
  void newCaseIsThereWithinASecondAndNothingElseMoves(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");
    assertThat(page.locator("#connection")).hasText("Live");
    page.locator("summary").first().click();
    page.locator("#lists a").focus();

    scene.overdueCase(scene.phone(1), "Ann First", 1);

    assertThat(figure(page, scene, OPEN))
        .hasText("1", new HasTextOptions().setTimeout(A_SECOND_AND_THE_TEST));
    assertThat(page.locator("#tile-open .sub"))
        .containsText("1 new", new ContainsTextOptions().setTimeout(A_SECOND_AND_THE_TEST));
    assertThat(page.locator("#lists a")).isFocused();
    assertThat(page.locator("details").first()).hasAttribute("open", "");
  }

  @Test
  @Tag("AGENT-2")
  void switchOfAnAgentEndsTheAlarm(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, Map.of("pull", true));
    var anna = scene.agent("anna");
    scene.newCase(Map.of("name", "No number", "dueAt", "2026-01-01T10:00:00Z"));
    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");
    assertThat(page.locator(".alarms li")).hasCount(1);
    assertThat(page.locator("#connection")).hasText("Live");

    startReceiving(ringback, anna);

    assertThat(figure(page, scene, SERVING))
        .hasText("1", new HasTextOptions().setTimeout(A_SECOND_AND_THE_TEST));
    assertThat(page.locator("#agents")).containsText("Waiting");
    assertThat(page.locator(".alarms .late")).hasCount(0);
  }

  @Test
  void pausedListWithOverdueCasesRaisesAnAlarm(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 5);
    scene.change(Map.of("paused", true));

    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");

    assertThat(page.locator(".alarms")).containsText(scene.list() + " is paused");
    assertThat(page.locator(".alarms a")).hasCount(0);
    assertThat(row(page, scene)).containsText("Paused");
  }

  @Test
  void dayIsCountedAndReadAsATableToo(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    scene.closedCase(scene.phone(1), "Ann First", anna, "CLOSED_SUCCESSFULLY");
    scene.closedCase(scene.phone(2), "Ben Second", anna, "NO_ANSWER");

    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");

    assertThat(page.locator("#tile-reached .value")).hasText("50 %");
    assertThat(page.locator("#tile-reached .sub")).hasText("1 of 2 calls");
    var requests = page.locator(".chart").first();
    requests.locator("summary").click();
    assertThat(requests.locator("tbody")).containsText("2");
    assertThat(requests.locator("rect.requests")).not().hasCount(0);
  }

  @Test
  void lostConnectionShows(Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    Console.signedIn(page, scene.supervisor("sara")).open("/console/dashboard");
    assertThat(page.locator("#connection")).hasText("Live");

    context.setOffline(true);
    assertThat(page.locator("#connection")).containsText("No connection");
    context.setOffline(false);

    assertThat(page.locator("#connection"))
        .hasText("Live", new HasTextOptions().setTimeout(15_000));
  }

  @Test
  void oldAddressLeadsHere(Page page, Ringback ringback) {
    Console.signedIn(page, DeskScene.in(ringback).supervisor("sara")).open("/console/start");

    assertThat(page.url()).endsWith("/console/dashboard");
  }

  private static void startReceiving(Ringback ringback, String agent) {
    ringback
        .api()
        .body(Map.of("availability", "AVAILABLE"))
        .put("/agents/" + agent + "/availability");
    ringback.api().body(Map.of("receiving", true)).put("/agents/" + agent + "/receiving");
  }

  private static Locator row(Page page, DeskScene scene) {
    return page.locator("#lists [data-key='list-" + scene.list() + "']");
  }

  private static Locator figure(Page page, DeskScene scene, int column) {
    return row(page, scene).locator("td").nth(column);
  }
}
