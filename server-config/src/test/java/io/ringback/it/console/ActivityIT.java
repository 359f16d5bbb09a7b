package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is doing what, live, and what those in charge do about it. */
@WithBrowser
@Tag("CONS-3")
class ActivityIT {
  private static final ContainsTextOptions WITHIN_A_SECOND =
      new ContainsTextOptions().setTimeout(2500);

  private static final String READINGS = "**/console/activity*";

  @Test
  @Tag("AGENT-1")
  @Tag("AGENT-2")
  @Tag("AGENT-5")
  void switchReachesTheBoardWithinASecond(Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    board(page, scene.supervisor("sara"));
    assertThat(row(page, anna)).containsText("Offwork");
    try (var other = another(context, ringback)) {
      var desk = Desk.signedIn(other.newPage(), anna).becomeAvailable();
      assertThat(row(page, anna)).containsText("Available", WITHIN_A_SECOND);

      desk.startReceiving();
      assertThat(row(page, anna)).containsText("Waiting", WITHIN_A_SECOND);

      scene.overdueCase(scene.phone(1), "Ann First", 5);
      assertThat(row(page, anna)).containsText("Ann First", WITHIN_A_SECOND);
      assertThat(row(page, anna)).containsText("stops in");
    }
  }

  @Test
  @Tag("AGENT-5")
  void supervisorStopsReceivingAndTheAgentIsTold(
      Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var sara = scene.supervisor("sara");
    try (var other = another(context, ringback)) {
      var desk = Desk.signedIn(other.newPage(), anna).becomeAvailable().startReceiving();
      board(page, sara);

      button(page, anna, "Stop receiving").click();

      assertThat(page.locator("#done")).containsText("no longer receives");
      assertThat(desk.receiveSwitch()).hasAttribute("aria-checked", "false");
      assertThat(scene.factOf(anna, "stopReason")).isEqualTo("BY_SUPERVISOR");
      assertThat(scene.activitiesOf(anna)).last().isEqualTo("RECEIVING_STOPPED by " + sara);
    }
  }

  @Test
  @Tag("CASE-6")
  void supervisorFreesACaseThatTheAgentHolds(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var callCase = scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);
    board(page, scene.supervisor("sara"));
    scene.change(Map.of("paused", true));

    button(page, anna, "Free").click();

    assertThat(page.locator("#done")).containsText("free for others");
    assertThat(scene.assigneeOf(callCase)).isNull();
    assertThat(scene.factOf(anna, "receiving")).isEqualTo(true);
  }

  @Test
  void caseThatMovedOnMeanwhileStaysWithItsNewHolder(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var ben = scene.agent("ben");
    var callCase = scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);
    board(page, scene.supervisor("sara"));
    assertThat(row(page, anna)).containsText("Ann First");
    keepAsItIs(page);
    ringback.api().body(Map.of("receiving", false)).put("/agents/" + anna + "/receiving");
    scene.assign(callCase, ben);

    button(page, anna, "Free").click();

    assertThat(page.locator("#refused")).isVisible();
    assertThat(scene.assigneeOf(callCase)).isEqualTo(ben);
  }

  @Test
  @Tag("USER-1")
  void addressAloneStopsNobodyAndFreesNothing(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var callCase = scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);
    board(page, scene.supervisor("sara"));

    page.navigate("/console/activity?free=" + callCase + "&from-" + callCase + "=" + anna);
    page.navigate("/console/activity?stop=" + anna);

    assertThat(row(page, anna)).containsText("Ann First");
    assertThat(scene.factOf(anna, "receiving")).isEqualTo(true);
    assertThat(scene.assigneeOf(callCase)).isEqualTo(anna);
  }

  @Test
  void boardStaysFilteredAfterARefusal(Page page, Ringback ringback) {
    DeskScene.in(ringback).agent("cora");
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var ben = scene.agent("ben");
    var callCase = scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);
    Console.signedIn(page, scene.administrator("alma"))
        .open("/console/activity?list=" + scene.list());
    assertThat(row(page, anna)).containsText("Ann First");
    keepAsItIs(page);
    ringback.api().body(Map.of("receiving", false)).put("/agents/" + anna + "/receiving");
    scene.assign(callCase, ben);
    button(page, anna, "Free").click();
    assertThat(page.locator("#refused")).isVisible();
    page.unroute(READINGS);

    becomes(ringback, ben, "DO_NOT_DISTURB");

    assertThat(row(page, ben)).containsText("Do not disturb");
    assertThat(page.locator("#agents tbody tr").count()).isEqualTo(2);
  }

  @Test
  void slowAnswerIsNotShownOverALaterOne(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    board(page, scene.supervisor("sara"));
    var slow = new AtomicReference<Route>();
    var answer = new AtomicReference<APIResponse>();
    page.route(
        READINGS,
        route -> {
          if (slow.compareAndSet(null, route)) answer.set(route.fetch());
          else route.resume();
        });
    page.evaluate("dispatchEvent(new Event('online'))");
    page.waitForCondition(() -> answer.get() != null);
    becomes(ringback, anna, "AVAILABLE");
    assertThat(row(page, anna)).containsText("Available");

    slow.get().fulfill(new Route.FulfillOptions().setResponse(answer.get()));
    page.evaluate("fetch(location.href).then(later => later.text()).then(() => true)");

    assertThat(row(page, anna).textContent()).contains("Available");
  }

  /** What the page reads by itself does not arrive; what a person sends does. */
  private static void keepAsItIs(Page page) {
    page.route(
        READINGS,
        route -> {
          if ("true".equals(route.request().headerValue("X-Background"))) route.abort();
          else route.resume();
        });
  }

  @Test
  void supervisorGivesTheCaseToAnother(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var ben = scene.agent("ben");
    var callCase = scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);
    board(page, scene.supervisor("sara"));

    row(page, anna).getByRole(AriaRole.LINK, named("Reassign")).click();
    page.locator("#target").selectOption(ben);
    page.locator("#give").click();

    assertThat(page.locator("#done")).containsText("now with " + ben);
    assertThat(scene.assigneeOf(callCase)).isEqualTo(ben);
  }

  @Test
  void caseIsTakenFromNobodyButTheHolderWhoWasSeen(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    var ben = scene.agent("ben");
    var cora = scene.agent("cora");
    var callCase = scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);
    board(page, scene.supervisor("sara"));
    row(page, anna).getByRole(AriaRole.LINK, named("Reassign")).click();
    page.locator("#target").selectOption(cora);
    receive(ringback, ben);
    ringback.api().body(Map.of("receiving", false)).put("/agents/" + anna + "/receiving");
    await().until(() -> ben.equals(scene.assigneeOf(callCase)));

    page.locator("#give").click();

    assertThat(page.locator("#refused")).containsText(ben + " holds this case");
    assertThat(scene.assigneeOf(callCase)).isEqualTo(ben);
    assertThat(page.locator("#reassign-heading")).containsText("now with ben");

    page.locator("#give").click();

    assertThat(page.locator("#done")).containsText("now with " + cora);
    assertThat(scene.assigneeOf(callCase)).isEqualTo(cora);
  }

  @Test
  void messageShowsOnTheDeskOnce(Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    try (var other = another(context, ringback)) {
      var desk = Desk.signedIn(other.newPage(), anna);
      board(page, scene.supervisor("sara"));

      row(page, anna).getByRole(AriaRole.LINK, named("Message")).click();
      page.locator("#send").click();
      assertThat(page.locator(".wrong")).containsText("is missing");
      page.locator("#text").fill("Please take the <b>Sales</b> list after lunch.");
      page.locator("#send").click();

      assertThat(page.locator("#done")).containsText("Message sent");
      assertThat(desk.toast()).containsText("Message from sara");
      assertThat(desk.toast()).containsText("Please take the <b>Sales</b> list after lunch.");
      desk.page().reload();
      assertThat(desk.page().locator(".list")).isVisible();
      assertThat(desk.page().locator(".toast")).hasCount(0);
      assertThat(scene.activitiesOf(anna)).anyMatch(line -> line.startsWith("MESSAGE_SENT"));
    }
  }

  @Test
  @Tag("USER-1")
  void monitorSeesWhatGoesOnButNoPersonAndNoActs(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    scene.overdueCase(scene.phone(1), "Ann First", 5);
    receive(ringback, anna);

    board(page, scene.monitor("moni"));

    assertThat(row(page, anna)).containsText("•");
    assertThat(page.locator("#content")).not().containsText("Ann First");
    assertThat(row(page, anna).locator("button, td.acts a")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void whatAMonitorSendsAllTheSameIsRefused(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    receive(ringback, anna);
    board(page, scene.monitor("moni"));

    page.evaluate(
        """
        name => {
          const button = Object.assign(document.createElement('button'), { name: 'stop', value: name });
          const form = document.getElementById('acts');
          form.append(button);
          form.requestSubmit(button);
        }
        """,
        anna);

    assertThat(page.locator("#refused")).isVisible();
    assertThat(scene.factOf(anna, "receiving")).isEqualTo(true);
  }

  @Test
  @Tag("USER-1")
  void agentsOfOtherListsAreNotOnTheBoard(Page page, Ringback ringback) {
    var other = DeskScene.in(ringback);
    var ben = other.agent("ben");
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");

    board(page, scene.supervisor("sara"));

    assertThat(row(page, anna)).hasCount(1);
    assertThat(row(page, ben)).hasCount(0);
  }

  @Test
  @Tag("AGENT-5")
  void dayOfAnAgentIsDrawnAndTold(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    served(ringback, anna, "2026-03-05T08:00:00Z", "2026-03-05T10:30:00Z");

    board(page, scene.supervisor("sara"));
    page.navigate("/console/activity?agent=" + anna + "&day=2026-03-05");

    assertThat(page.locator("#day .lanes tbody")).containsText("2 h 30 min");
    assertThat(page.locator("#day rect.SERVING")).hasCount(1);
    assertThat(page.locator("#day rect.STOPPED")).hasCount(1);
    page.locator("#day summary").click();
    assertThat(page.locator("#day details")).containsText("Serving");
  }

  @Test
  @Tag("AGENT-5")
  void pastDayKeepsAnAgentWhoHasLeft(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var anna = scene.agent("anna");
    served(ringback, anna, "2026-03-05T08:00:00Z", "2026-03-05T10:30:00Z");
    ringback.sql().execute("UPDATE app_user SET disabled = true WHERE name = ?", anna);

    board(page, scene.supervisor("sara"));
    page.navigate("/console/activity?day=2026-03-05");

    assertThat(row(page, anna)).hasCount(0);
    assertThat(page.locator("#day .lanes tbody")).containsText("2 h 30 min");
  }

  /** As if that had happened on that day; it ends with the timer. */
  private static void served(Ringback ringback, String agent, String from, String until) {
    ringback
        .sql()
        .execute(
            """
            INSERT INTO agent_event (agent_id, type, at, actor, details)
            SELECT id, type, CAST(at AS timestamptz), 'system', CAST(details AS jsonb)
            FROM app_user, (VALUES ('AVAILABILITY_CHANGED', ?, '{"to":"AVAILABLE"}'), ('RECEIVING_STARTED', ?, '{}'),
                                   ('RECEIVING_STOPPED', ?, '{"reason":"AUTO_STOP"}')) AS happened (type, at, details)
            WHERE name = ?
            """,
            from,
            from,
            until,
            agent);
  }

  private static void receive(Ringback ringback, String agent) {
    var path = "/agents/" + agent;
    becomes(ringback, agent, "AVAILABLE");
    ringback.api().body(Map.of("receiving", true)).put(path + "/receiving").then().statusCode(200);
  }

  private static void becomes(Ringback ringback, String agent, String availability) {
    ringback
        .api()
        .body(Map.of("availability", availability))
        .put("/agents/" + agent + "/availability")
        .then()
        .statusCode(200);
  }

  private static void board(Page page, String user) {
    Console.signedIn(page, user).open("/console/activity");
    assertThat(page.locator("#connection")).hasText("Live");
  }

  private static Locator row(Page page, String agent) {
    return page.locator("#agent-" + agent);
  }

  private static Locator button(Page page, String agent, String name) {
    return row(page, agent)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static BrowserContext another(BrowserContext context, Ringback ringback) {
    return context
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(ringback.uri("").toString())
                .setViewportSize(1280, 800));
  }
}
