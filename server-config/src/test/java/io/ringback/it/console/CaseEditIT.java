package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form that changes one case: its fields, its times, its list. */
@WithBrowser
@Tag("CONS-4")
class CaseEditIT {
  private DeskScene scene;
  private Page page;

  @BeforeEach
  void openNothing(Page page, Ringback ringback) {
    this.page = page;
    scene = DeskScene.in(ringback);
  }

  private Console open(String user, String caseId) {
    return Console.signedIn(page, user).open("/console/cases/edit?case=" + caseId);
  }

  private void save() {
    page.locator("#save").click();
  }

  @Test
  void timePriorityAndListAreChangedAndTheHistorySaysHow(Ringback ringback) {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var other = DeskScene.in(ringback).list();
    var console = open(scene.administrator("alma"), id);
    page.locator("#dueAt").fill("2099-05-04T10:30");
    page.locator("#expiresAt").fill("");
    page.locator("#priority").selectOption("1");
    page.locator("#list").selectOption(other);

    save();

    assertThat(console.done()).hasText("Saved.");
    assertThat(page.locator("#standing")).containsText("4 May 2099 10:30");
    assertThat(page.locator("#history li").first()).containsText("Priority: 3 → 1");
    assertThat(scene.fieldOf(id, "list")).isEqualTo(other);
    assertThat(scene.fieldOf(id, "name")).isEqualTo("Ann First");
  }

  @Test
  void whatIsRefusedIsMarkedAndNothingThatWasTypedIsLost() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    open(scene.supervisor("sara"), id);
    page.locator("#phone").fill("12");
    page.locator("#note").fill("A long story");

    save();

    assertThat(page.locator("#phone-wrong")).isVisible();
    assertThat(page.locator("#phone")).hasValue("12");
    assertThat(page.locator("#note")).hasValue("A long story");
    assertThat(scene.fieldOf(id, "phone")).isEqualTo(scene.phone(1));
  }

  @Test
  @Tag("CASE-5")
  void whatSomebodyElseChangedMeanwhileShowsBesideItAndIsNotLost() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var console = open(scene.supervisor("sara"), id);
    page.locator("#name").fill("Ann Mine");
    scene.edit(id, Map.of("name", "Ann Theirs", "company", "Theirs Oy"));

    save();
    assertThat(page.locator("#theirs")).isVisible();
    assertThat(page.locator("#name-now")).hasText("Now: Ann Theirs");
    assertThat(page.locator("#name")).hasValue("Ann Mine");
    assertThat(page.locator("#company")).hasValue("Theirs Oy");

    save();
    assertThat(console.done()).hasText("Saved.");
    assertThat(scene.fieldOf(id, "name")).isEqualTo("Ann Mine");
    assertThat(scene.fieldOf(id, "company")).isEqualTo("Theirs Oy");
  }

  @Test
  void whoSavesAfterTheSessionEndedSignsInAndIsAtTheSameCase() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    var sara = scene.supervisor("sara");
    open(sara, id);
    page.context().clearCookies();

    save();
    Desk.fillIn(page, sara, DeskScene.PASSWORD);

    assertThat(page.locator("#name")).hasValue("Ann First");
  }

  @Test
  void formThatTheServerCannotReadAnyMoreIsShownAnew() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    open(scene.supervisor("sara"), id);
    page.locator("#name").fill("Ann Mine");
    page.evaluate(
        """
        for (const state of document.getElementsByName('jakarta.faces.ViewState'))
          state.value = state.value.replace(/.{8}$/, 'AAAAAAAA');
        """);

    save();

    assertThat(page.locator("#name")).hasValue("Ann First");
  }

  @Test
  @Tag("USER-1")
  void monitorIsRefused() {
    var id = scene.overdueCase(scene.phone(1), "Ann First", 70);
    Console.signedIn(page, scene.monitor("moni"));

    assertThat(page.navigate("/console/cases/edit?case=" + id).status()).isEqualTo(403);
  }
}
