package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.ringback.it.Ringback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** News of a case reaches each person once: in the page that is seen, else as a push. */
@WithBrowser
@Tag("NOTE-1")
class NewsIT {
  /** A notice goes after eight seconds; what was told stays here. */
  private static final String NOTE_TOLD =
      """
      window.told = new Set();
      new MutationObserver(() => document.querySelectorAll('.toast').forEach(one => window.told.add(one.dataset.key)))
        .observe(document, { childList: true, subtree: true });
      """;

  /** The file is read, and its rows are taken, by the second. */
  private static final ContainsTextOptions IN_ITS_TIME =
      new ContainsTextOptions().setTimeout(60_000);

  private static final Map<String, Object> TELLING = Map.of("notifyNewCases", true);

  private PushService service;

  @BeforeEach
  void startPushService() throws IOException {
    service = new PushService();
  }

  @AfterEach
  void stopPushService() {
    service.close();
  }

  @Test
  void pageThatIsSeenShowsTheNewCase(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, TELLING);
    var desk = Desk.signedIn(page, scene.agent("anna"));

    scene.overdueCase(scene.phone(1), "Ann First", 1);

    assertThat(page.locator(".toast")).containsText("New call case");
    assertThat(page.locator(".toast")).containsText("Ann First");
    page.locator(".toast [data-act=openNews]").click();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(page.locator(".toast")).hasCount(0);
  }

  @Test
  @Tag("TIME-4")
  void ownerIsRemindedWhenTheirCaseIsDueWhateverTheListTells(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.dueCase(scene.phone(1), "Ann First", Duration.ofHours(1));
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna);
    scene.assign(id, anna);

    ringback
        .sql()
        .execute(
            "UPDATE call_case SET due_at = ringback_now() + interval '1 second' WHERE public_id = ?",
            id);

    assertThat(page.locator(".toast")).containsText("Due now");
    assertThat(page.locator(".toast")).containsText("Ann First");
    page.locator(".toast [data-act=openNews]").click();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
  }

  @Test
  @Tag("CONS-5")
  void importIsToldOfOnceByItsNumberOfCases(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback, TELLING);
    page.addInitScript(NOTE_TOLD);
    Desk.signedIn(page, scene.agent("anna"));
    var csv = "Phone,Name\n%s,Ann\n%s,Bo\n".formatted(scene.phone(1), scene.phone(2));

    ringback
        .api()
        .contentType("multipart/form-data")
        .multiPart("file", "people.csv", csv.getBytes(StandardCharsets.UTF_8))
        .multiPart("list", scene.list())
        .post("/imports")
        .then()
        .statusCode(202);

    assertThat(page.locator(".toast")).containsText("2 new call cases", IN_ITS_TIME);
    await().during(Duration.ofSeconds(2)).until(() -> told(page), sum -> sum == 1);
  }

  @Test
  void twoPagesOfOnePersonShowOneNotice(BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback, TELLING);
    var agent = scene.agent("anna");
    context.addInitScript(NOTE_TOLD);
    var first = context.newPage();
    var second = context.newPage();
    Desk.signedIn(first, agent);
    second.navigate("/agent/desk");
    assertThat(second.locator(".topbar .switch")).isVisible();

    scene.overdueCase(scene.phone(1), "Ann First", 1);
    var rows = List.of(first.locator(".row"), second.locator(".row"));
    rows.forEach(row -> assertThat(row).isVisible());

    await().during(Duration.ofSeconds(2)).until(() -> told(first) + told(second), sum -> sum == 1);
  }

  private static int told(Page page) {
    return (int) page.evaluate("window.told.size");
  }

  @Test
  void listThatDoesNotTellStaysSilent(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var desk = Desk.signedIn(page, scene.agent("anna"));

    var id = scene.overdueCase(scene.phone(1), "Ann First", 1);

    assertThat(desk.row("Ann First")).isVisible();
    assertThat(notices(ringback, id)).isEmpty();
  }

  @Test
  void personWithoutAnOpenPageGetsAPushThatNamesNobody(
      Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback, TELLING);
    takePushes(page, context, scene.agent("anna", "sv"));
    page.close();

    var id = scene.overdueCase(scene.phone(1), "Ann First", 1);

    await().until(() -> service.received().size() == 1);
    var push = service.received().get(0);
    assertThat(push.message())
        .contains("\"title\":\"Nytt återuppringningsärende\"", "\"case\":\"" + id + "\"")
        .doesNotContain("Ann", scene.phone(1).substring(4));
    assertThat(push.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(push.header("Ttl")).isEqualTo("900");
    assertThat(push.header("Authorization")).startsWith("vapid t=ey").contains(", k=B");
    assertThat(notices(ringback, id)).containsExactly(Map.of("claimed_by", "PUSH"));
  }

  @Test
  void personWhoSeesAPageGetsNoPush(Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback, TELLING);
    takePushes(page, context, scene.agent("anna"));

    var id = scene.overdueCase(scene.phone(1), "Ann First", 1);

    assertThat(page.locator(".toast")).containsText("Ann First");
    assertThat(notices(ringback, id)).containsExactly(Map.of("claimed_by", "PAGE"));
    assertThat(service.received()).isEmpty();
  }

  @Test
  void browserThatIsGoneIsForgotten(Page page, BrowserContext context, Ringback ringback) {
    var scene = DeskScene.in(ringback, TELLING);
    takePushes(page, context, scene.agent("anna"));
    page.close();
    service.answer(410);

    scene.overdueCase(scene.phone(1), "Ann First", 1);

    await().until(() -> subscriptions(ringback) == 0);
    assertThat(service.received()).hasSize(1);
  }

  @Test
  void signingOutEndsThePushesOfThisBrowser(Page page, BrowserContext context, Ringback ringback) {
    takePushes(page, context, DeskScene.in(ringback).agent("anna"));
    assertThat(subscriptions(ringback)).isEqualTo(1);

    page.locator("[data-menu=user]").click();
    page.locator(".menu-items [data-act=signOut]").click();

    page.waitForURL("**/sign-in**");
    assertThat(subscriptions(ringback)).isZero();
  }

  /** By the desk's menu, as the person does it: that is where the browser asks for permission. */
  private void takePushes(Page page, BrowserContext context, String agent) {
    context.grantPermissions(List.of("notifications"));
    page.addInitScript(service.script());
    Desk.signedIn(page, agent);
    page.locator("[data-menu=user]").click();
    page.locator(".menu-items [data-value=PUSH]").click();
    page.locator("[data-menu=user]").click();
    assertThat(page.locator(".menu-items [data-value=PUSH]")).hasAttribute("aria-checked", "true");
    page.keyboard().press("Escape");
  }

  private long subscriptions(Ringback ringback) {
    return ringback
        .sql()
        .count("SELECT count(*) FROM push_subscription WHERE endpoint = ?", service.endpoint());
  }

  private static List<Map<String, Object>> notices(Ringback ringback, String caseId) {
    return ringback
        .sql()
        .rows(
            "SELECT n.claimed_by FROM notice n JOIN call_case c ON c.id = n.case_id WHERE c.public_id = ?",
            caseId);
  }
}
