package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets into the console at all. */
@WithBrowser
@Tag("USER-1")
class ConsoleRolesIT {
  @Test
  void supervisorComesToTheConsole(Page page, Ringback ringback) {
    var scene = DeskScene.in(ringback);

    var console = Console.signedIn(page, scene.supervisor("sara"));

    assertThat(console.places().first()).isVisible();
    assertThat(page.locator("#content")).containsText(scene.list());
  }

  @Test
  void agentIsToldThatTheConsoleIsNotForThem(Page page, Ringback ringback) {
    Desk.signedIn(page, DeskScene.in(ringback).agent("anna", "fi"));

    var answer = page.navigate("/console/dashboard");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(page.locator("h1")).hasText("Ei kuulu rooliisi");
  }

  @Test
  void strangerIsAskedToSignInAndComesBack(Page page, Ringback ringback) {
    var supervisor = DeskScene.in(ringback).supervisor("sara");
    page.navigate("/console/dashboard");

    Desk.fillIn(page, supervisor, DeskScene.PASSWORD);

    assertThat(page).hasURL(ringback.uri("/console/dashboard").toString());
  }

  @Test
  void workInTheConsoleKeepsTheSessionOpen(Page page, Ringback ringback) {
    var sara = DeskScene.in(ringback).supervisor("sara");
    var console = Console.signedIn(page, sara);
    ringback
        .sql()
        .execute(
            "UPDATE user_session SET seen_at = seen_at - interval '50 minutes' WHERE user_id = (SELECT id FROM app_user WHERE name = ?)",
            sara);

    console.open("/console/lists/lists");

    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM user_session JOIN app_user u ON u.id = user_id WHERE u.name = ? AND seen_at > ringback_now() - interval '5 minutes'",
                    sara))
        .isEqualTo(1);
  }
}
