package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One case on one page, as those in charge look at it and act on it. */
@WithBrowser
@Tag("CONS-4")
class CasePageIT {
  private DeskScene scene;
  private Page page;

  @BeforeEach
  void openNothing(Page page, Ringback ringback) {
    this.page = page;
    scene = DeskScene.in(ringback);
  }

  private Console open(String user, String caseId) {
    return Console.signedIn(page, user).open("/console/cases/case?case=" + caseId);
  }

  private Locator history() {
    return page.locator("#history li");
  }

  @Test
  @Tag("CASE-6")
  void rowOfTheTableOpensEverythingKnownOfTheCase() {
    var anna = scene.agent("anna");
    var id =
        scene.newCase(
            Map.of(
                "phone", scene.phone(1),
                "name", "Ann First",
                "topic", "Invoice",
                "externalId", "CRM-4711",
                "fields", Map.of("Contract", "C-17")));
    scene.assign(id, anna);
    Console.signedIn(page, scene.supervisor("sara"))
        .open("/console/cases/cases?list=" + scene.list());

    page.locator("#cases tbody a").click();

    assertThat(page.locator("h1")).hasText("Ann First");
    assertThat(page.locator("#state")).hasText("Assigned");
    assertThat(page.locator("#standing")).containsText("anna (own case");
    assertThat(page.locator("#request")).containsText(scene.shownPhone(1));
    assertThat(page.locator("#request")).containsText("C-17");
    assertThat(page.locator("#request")).containsText("CRM-4711");
    assertThat(page.locator("#history")).containsText("agent anna");
    assertThat(history().last()).containsText("Created");
  }

  @Test
  @Tag("HANDLE-5")
  void attemptsAreThereWithTheirResultsAndAClosedCaseCanBeOpenedAgain() {
    var anna = scene.agent("anna");
    var id = scene.closedCase(scene.phone(1), "Ann First", anna, "CLOSED_UNSUCCESSFULLY");
    var console = open(scene.administrator("alma"), id);
    assertThat(page.locator("#attempts tbody tr")).containsText("Closed unsuccessfully");
    assertThat(page.locator("#edit, #close, #assign")).hasCount(0);

    page.locator("#reopen").click();

    assertThat(console.done()).hasText("Open again, to be called now.");
    assertThat(page.locator("#state")).hasText("Ready");
    assertThat(history().first()).containsText("Reopened");
  }

  @Test
  @Tag("CASE-5")
  void supervisorAssignsAndFreesIt() {
    var anna = scene.agent("anna");
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var console = open(scene.supervisor("sara"), id);
    page.getByLabel("Give it to").selectOption(anna);

    page.locator("#assign").click();
    assertThat(console.done()).hasText("Given to the agent.");
    assertThat(scene.assigneeOf(id)).isEqualTo(anna);

    page.locator("#free").click();
    assertThat(console.done()).hasText("Free for others again.");
    assertThat(scene.stateOf(id)).isEqualTo("READY");
    assertThat(history().first()).containsText("A supervisor freed it.");
  }

  @Test
  void closingWantsAReasonAndKeepsTheNoteThatWasTyped() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var console = open(scene.supervisor("sara"), id);
    page.getByLabel("Note for the history").fill("Called us herself");

    page.locator("#close").click();
    assertThat(page.locator("#reason-wrong")).hasText("is missing");
    assertThat(page.getByLabel("Note for the history")).hasValue("Called us herself");

    page.getByLabel("Close because").selectOption("CANCELLED");
    page.locator("#close").click();
    assertThat(console.done()).hasText("Closed.");
    assertThat(history().first()).containsText("Called us herself");
    assertThat(scene.stateOf(id)).isEqualTo("CLOSED");
  }

  @Test
  void caseThatSomebodyElseClosedMeanwhileSaysSo() {
    var anna = scene.agent("anna");
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var console = open(scene.supervisor("sara"), id);
    page.getByLabel("Give it to").selectOption(anna);
    scene.close(id);

    page.locator("#assign").click();

    assertThat(console.refused()).isVisible();
    assertThat(page.locator("#state")).hasText("Cancelled");
  }

  @Test
  @Tag("USER-1")
  void monitorReadsItWithTheNumberMaskedAlsoInTheHistoryAndActsOnNothing() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    scene.edit(id, Map.of("phone", scene.phone(2)));

    open(scene.monitor("moni"), id);

    assertThat(page.locator("#request")).containsText("•");
    assertThat(history().first()).containsText("•");
    assertThat(page.locator("main")).not().containsText(scene.phone(1));
    assertThat(page.locator("main")).not().containsText(scene.shownPhone(2));
    assertThat(page.locator("main form, #edit, audio")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void caseOfAListWithoutAGrantIsNotFound(Ringback ringback) {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var stranger = DeskScene.in(ringback).supervisor("siri");
    Console.signedIn(page, stranger);

    for (var name : new String[] {"case", "edit"})
      assertThat(page.navigate("/console/cases/" + name + "?case=" + id).status()).isEqualTo(404);
  }
}
