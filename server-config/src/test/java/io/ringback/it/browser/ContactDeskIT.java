package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithBrowser
@Tag("DIR-1")
@Tag("PULL-2")
class ContactDeskIT {

  @Test
  void numberShowsItsContactsNameInTheRowInTheWindowAndToTheSearch(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);
    var contact =
        Map.of(
            "name", "Kaisa Kontakti", "company", "Kontti Oy", "numbers", List.of(scene.phone(1)));
    ringback.api().body(contact).put("/contacts/" + scene.list()).then().statusCode(201);
    scene.overdueCase(scene.phone(1), "Somebody", 30);
    scene.overdueCase(scene.phone(2), "Ben Second", 20);

    var desk = Desk.signedIn(page, scene.agent("anna"));
    assertThat(desk.row("Kaisa Kontakti")).isVisible();
    assertThat(desk.row("Somebody")).hasCount(0);

    page.locator("[data-input=search]").fill("kontti");
    assertThat(desk.row("Ben Second")).hasCount(0);
    desk.row("Kaisa Kontakti").locator(".open").click();
    assertThat(desk.caseTitle()).hasText(scene.shownPhone(1));
    assertThat(desk.caseWindow()).containsText("Kaisa Kontakti, Kontti Oy");
    assertThat(desk.caseWindow().locator(".facts dd").first()).hasText("Somebody");
  }
}
