package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the file to the result, as a supervisor goes. */
@WithBrowser
@Tag("CONS-5")
class ImportWizardIT {
  private static final String FILE =
      "Nimi;Puhelin;Eräpäivä;Kengät\nAnn;0401000001;28.2.2099;38\nBo;040 1;;\nCia;0401000003;31.02.2099;\nAnn;0401000001;;\n";

  @Test
  @Tag("IMP-1")
  @Tag("IMP-2")
  @Tag("IMP-5")
  void supervisorImportsAFileInFiveStepsAndUndoesIt(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.supervisor("sara"));
    upload(console.open("/console/imports/new"), FILE);

    assertThat(page.locator(".steps .on")).hasText("2 Columns");
    assertThat(page.locator("select[id$=use]").nth(1)).hasValue("phone");
    assertThat(page.locator("select[id$=use]").nth(3)).hasValue("");
    page.locator("select[id$=use]").nth(3).selectOption("fields.Kengät");
    page.locator("[id$=check]").click();

    assertThat(page.locator("#rejected tbody tr")).hasCount(2);
    assertThat(page.locator(".steps .on")).hasText("3 Check");
    assertThat(page.locator("#rejected tbody tr").nth(1))
        .containsText("is a date that does not exist");
    assertThat(page.locator("#duplicates tbody tr")).containsText("row 2");
    page.locator("[id$=start]").click();

    assertThat(page.locator(".steps .on")).hasText("5 Result");
    assertThat(page.locator(".sum div").first()).containsText("1");
    page.locator("[id$=undo]").click();
    page.waitForCondition(
        () ->
            console
                .open("/console/imports/history")
                .page()
                .locator("#imports tbody tr")
                .first()
                .innerText()
                .contains("Undone"));
  }

  @Test
  void emptyFileIsRefusedBesideTheField(Page page, Ringback ringback) {
    var console = Console.signedIn(page, DeskScene.in(ringback).supervisor("sara"));

    upload(console.open("/console/imports/new"), "");

    assertThat(page.locator("[id$=file-wrong]")).containsText("is missing");
  }

  @Test
  @Tag("USER-1")
  void supervisorImportsIntoOwnListsOnly(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var console = Console.signedIn(page, scene.supervisor("sara"));

    console.open("/console/imports/new");

    assertThat(page.locator("select[id$=list] option")).hasCount(1);
    assertThat(page.locator("select[id$=list]")).not().containsText("Contacts");
  }

  private static void upload(Console console, String content) {
    var page = console.page();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("a.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    page.locator("[id$=next]").click();
  }
}
