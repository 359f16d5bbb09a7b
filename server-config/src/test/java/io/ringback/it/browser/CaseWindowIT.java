package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Details, Handling and History of one case. */
@WithBrowser
@Tag("PULL-6")
class CaseWindowIT {
  @Test
  @Tag("CASE-5")
  void yearThatIsNoneYetStopsNothing(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    desk.press("e");
    var due = page.locator("#edit-dueAt");
    assertThat(due).hasAttribute("max", "9999-12-31T23:59");
    due.evaluate(
        "field => { field.value = '202614-01-01T10:00'; field.dispatchEvent(new Event('input', { bubbles: true })); }");

    page.reload();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    desk.button("Store changes").click();

    assertThat(desk.caseWindow().locator("#wrong-dueAt")).isVisible();
    assertThat(scene.stateOf(id)).isEqualTo("READY");
  }

  @Test
  void answerAboutOneCaseIsNotShownInTheWindowOfAnother(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    var slow = new AtomicReference<Route>();
    page.route("**/assign", slow::set);
    page.waitForRequest("**/assign", () -> desk.button("Assign to me").click());
    desk.open("Ben Second");
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));

    page.waitForResponse("**/assign", () -> slow.get().resume());

    assertThat(desk.row("Ann First")).containsText("anna");
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(2));
  }

  @Test
  void detailsShowEverythingKnown(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.newCase(
        Map.of(
            "phone", scene.phone(1),
            "name", "Ann First",
            "company", "Oy Esimerkki Ab",
            "topic", "Invoice",
            "note", "Call before noon",
            "channelIn", "+358 9 555 0100",
            "fields", Map.of("contract", "C-77")));
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(desk.caseWindow().locator(".facts dd"))
        .containsText(
            new String[] {
              "Invoice",
              "Oy Esimerkki Ab",
              "Call before noon",
              "+358 9 555 0100",
              "C-77",
              "Today",
              ":"
            });
  }

  @Test
  @Tag("CASE-1")
  void detailsShowHowUrgentItIsAndWhereItComesFrom(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    var id =
        scene.newCase(
            Map.of(
                "phone",
                scene.phone(1),
                "name",
                "Ann First",
                "priority",
                2,
                "requestedAt",
                yesterday.toString(),
                "dueAt",
                yesterday.toString(),
                "externalSystem",
                "crm",
                "externalId",
                "4711"));
    scene.edit(id, Map.of("dueAt", yesterday.plus(Duration.ofDays(2)).toString()));

    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    assertThat(fact(desk, "First due")).containsText("Yesterday");
    assertThat(fact(desk, "Requested")).containsText("Yesterday");
    assertThat(fact(desk, "Recorded")).not().containsText("Yesterday");
    assertThat(fact(desk, "Priority")).hasText("2");
    assertThat(fact(desk, "In the other system")).hasText("crm 4711");
  }

  private static Locator fact(Desk desk, String name) {
    return desk.caseWindow().locator(".facts dt:text-is('" + name + "') + dd");
  }

  @Test
  @Tag("HANDLE-6")
  void caseTakenFromItsOwnerShowsWhatWasTypedUntilItIsKept(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    desk.button("Call").click();
    desk.choose("Busy");
    desk.note().fill("Wants it in writing.");

    scene.takeAway(id);

    assertThat(desk.caseWindow().getByRole(AriaRole.ALERT)).containsText("no longer yours");
    assertThat(desk.button("Copy my note")).isVisible();
    desk.button("Keep it in the history").click();
    assertThat(desk.toast()).containsText("What you typed is in the history");
    assertThat(desk.caseWindow()).hasCount(0);
    desk.open("Ann First");
    assertThat(desk.history()).containsText("Wants it in writing.");
    assertThat(desk.caseWindow().getByRole(AriaRole.ALERT)).hasCount(0);
  }

  @Test
  @Tag("HANDLE-6")
  @Tag("LIST-6")
  void memberWhoIsRemovedCanStillKeepWhatWasTyped(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna).open("Ann First");
    desk.button("Call").click();
    assertThat(desk.status("Busy")).isEnabled();
    desk.note().fill("Wants it in writing.");

    scene.leave(anna);

    assertThat(desk.caseWindow()).containsText("This case cannot be shown");
    desk.button("Keep it in the history").click();
    assertThat(desk.toast()).containsText("What you typed is in the history");
    assertThat(scene.historyOf(id)).contains("Wants it in writing.");
  }

  @Test
  void caseIsAssignedToMeAndGivenBack(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var anna = scene.agent("anna");
    var desk = Desk.signedIn(page, anna).open("Ann First");

    desk.button("Assign to me").click();
    assertThat(desk.button("Unassign")).isVisible();
    assertThat(scene.assigneeOf(id)).isEqualTo(anna);
    desk.button("Unassign").click();

    assertThat(desk.button("Assign to me")).isVisible();
    assertThat(scene.assigneeOf(id)).isNull();
    assertThat(desk.history().locator("li b"))
        .hasText(new String[] {"Unassigned", "Assigned", "Created"});
  }

  @Test
  @Tag("CASE-5")
  void changesAreStoredAndTheHistoryHasOldAndNew(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    desk.button("Edit details").click();
    page.locator("#edit-topic").fill("Delivery");
    desk.button("Store changes").click();

    assertThat(desk.caseWindow().locator(".facts dd").first()).hasText("Delivery");
    assertThat(desk.history()).containsText("Topic: Invoice → Delivery");
  }

  @Test
  @Tag("CASE-5")
  void secondEditorSeesTheConflictAndLosesNothing(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    desk.button("Edit details").click();
    page.locator("#edit-topic").fill("My topic");

    scene.edit(id, Map.of("topic", "Their topic"));
    assertThat(desk.history()).containsText("Their topic");
    desk.button("Store changes").click();

    assertThat(desk.caseWindow().locator(".message.late"))
        .containsText("Somebody else changed this case");
    assertThat(page.locator("#edit-topic")).hasValue("My topic");
    assertThat(page.locator("#now-topic")).hasText("Now: Their topic");
    assertThat(scene.fieldOf(id, "topic")).isEqualTo("Their topic");

    desk.button("Store changes").click();
    assertThat(desk.caseWindow().locator(".facts dd").first()).hasText("My topic");
  }

  @Test
  @Tag("CASE-5")
  void saveWithChangesOverwritesNobodysEditUnseen(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    desk.button("Call").click();
    desk.choose("Closed successfully");
    desk.button("Edit details").click();
    page.locator("#edit-topic").fill("My topic");
    scene.edit(id, Map.of("topic", "Their topic"));
    assertThat(desk.history()).containsText("Their topic");

    desk.press("Control+Enter");

    assertThat(desk.caseWindow().locator("#now-topic")).hasText("Now: Their topic");
    assertThat(page.locator("#edit-topic")).hasValue("My topic");
    assertThat(scene.stateOf(id)).isEqualTo("ASSIGNED");
    desk.press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.fieldOf(id, "topic")).isEqualTo("My topic");
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
  }

  @Test
  @Tag("CASE-5")
  void saveKeepsAnEditOfWhatWasNotTypedOver(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    desk.button("Call").click();
    desk.choose("Closed successfully");
    desk.button("Edit details").click();
    page.locator("#edit-topic").fill("My topic");
    scene.edit(id, Map.of("company", "Their company"));
    assertThat(desk.history()).containsText("Their company");

    desk.press("Control+Enter");

    assertThat(desk.caseWindow()).hasCount(0);
    assertThat(scene.fieldOf(id, "topic")).isEqualTo("My topic");
    assertThat(scene.fieldOf(id, "company")).isEqualTo("Their company");
  }

  @Test
  @Tag("CASE-5")
  void whatWasCancelledIsNotThereTheNextTime(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");
    desk.button("Edit details").click();
    page.locator("#edit-topic").fill("Not meant");
    desk.caseWindow().locator("[data-act=cancelEdit]").click();
    desk.press("Escape");
    assertThat(desk.caseWindow()).hasCount(0);

    desk.open("Ann First").button("Call").click();
    desk.choose("Closed successfully").press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);

    assertThat(scene.fieldOf(id, "topic")).isEqualTo("Invoice");
  }

  @Test
  @Tag("CASE-1")
  @Tag("PRIV-3")
  void voicemailPlaysAndTheHistorySaysWhoListened(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.leaveVoicemail(scene.overdueCase(scene.phone(1), "Ann First", 30));
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    page.waitForResponse(
        answer -> answer.url().contains("/recordings/") && answer.status() == 206,
        () -> desk.caseWindow().locator("audio").evaluate("audio => audio.play()"));

    assertThat(desk.caseWindow().locator("audio")).not().hasJSProperty("currentTime", 0);
    assertThat(desk.history().locator("li").first()).containsText("Recording played");
    assertThat(desk.history().locator("li").first()).containsText("anna");
  }

  @Test
  void statusAndNoteOfTheCallStandInTheHistory(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    var desk = Desk.signedIn(page, scene.agent("anna")).open("Ann First");

    desk.button("Call").click();
    assertThat(desk.status("Busy")).isEnabled();
    desk.press("3");
    desk.note().fill("Call her mobile next time.");
    desk.press("Control+Enter");
    assertThat(desk.caseWindow()).hasCount(0);
    desk.open("Ann First");

    assertThat(desk.history()).containsText("Call, Busy");
    assertThat(desk.history()).containsText("“Call her mobile next time.”");
    assertThat(desk.history().locator("li").last()).containsText("Created");
  }

  @Test
  void caseOfAListThatOneMayNotSeeSaysSo(Page page, Ringback ringback) {
    var foreign = DeskScene.in(ringback);
    var id = foreign.overdueCase(foreign.phone(1), "Ann First", 30);

    page.navigate("/agent/desk?case=" + id);
    Desk.fillIn(page, DeskScene.in(ringback).agent("anna"), DeskScene.PASSWORD);

    assertThat(page.locator("#case")).containsText("This case cannot be shown");
  }
}
