package io.ringback.it.dialling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.Ringback;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an agent sees of a call that the phone exchange dials. */
@WithBrowser
@Tag("PUSH-5")
class DiallingDeskIT {
  private final FakeExchange exchange = FakeExchange.start();
  private final Ringback ringback;
  private DeskScene scene;
  private String anna;

  DiallingDeskIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void connect() {
    exchange.connect(ringback.sql());
    scene = DeskScene.in(ringback, Map.of("callMethod", "PBX"));
    anna = scene.agent("anna");
    scene.overdueCase(scene.phone(1), "Ann First", 30);
    ringback.sql().execute("UPDATE app_user SET extension = '1001' WHERE name = ?", anna);
  }

  @AfterEach
  void disconnect() {
    FakeExchange.disconnect(ringback.sql());
    exchange.close();
  }

  @Test
  void exchangeDialsAndNoLinkIsOpened(Page page) {
    var desk = Desk.signedIn(page, anna);

    desk.row("Ann First").locator(".call-round").click();

    assertThat(desk.caseWindow()).containsText("The phone exchange is calling you");
    assertThat(desk.status("Busy")).isEnabled();
    assertThat(exchange.dials()).hasSize(1);
    assertThat(desk.dialled()).isNull();
  }

  @Test
  void exchangeThatIsAwayIsSaidAndTheOwnPhoneIsTheWayOut(Page page) {
    exchange.goesAway();
    var desk = Desk.signedIn(page, anna);
    desk.row("Ann First").locator(".call-round").click();
    assertThat(desk.caseWindow().getByRole(AriaRole.ALERT))
        .containsText("The phone exchange could not be reached");

    desk.button("Call with my phone").click();

    assertThat(desk.status("Busy")).isEnabled();
    assertThat(desk.dialled()).isEqualTo("tel:" + scene.phone(1));
    assertThat(page.getByText("could not be reached")).hasCount(0);
    assertThat(exchange.dials()).isEmpty();
  }

  @Test
  @Tag("HANDLE-1")
  void afterARefusalTheAgentMayCallAgain(Page page) {
    exchange.answers(403, "no");
    var desk = Desk.signedIn(page, anna);
    desk.row("Ann First").locator(".call-round").click();
    assertThat(desk.caseWindow()).containsText("The phone exchange did not dial");
    exchange.answers(200, "yes");

    desk.press("c");

    assertThat(desk.caseWindow()).containsText("The phone exchange is calling you");
    assertThat(exchange.dials()).hasSize(2);
  }

  @Test
  void withoutAnExtensionItIsSaid(Page page) {
    ringback.sql().execute("UPDATE app_user SET extension = NULL WHERE name = ?", anna);
    var desk = Desk.signedIn(page, anna);

    desk.row("Ann First").locator(".call-round").click();

    assertThat(desk.toast()).containsText("no extension");
    assertThat(exchange.dials()).isEmpty();
  }

  @Test
  void whereNoExchangeIsConnectedTheNumberIsOpened(Page page) {
    FakeExchange.disconnect(ringback.sql());
    var desk = Desk.signedIn(page, anna);

    desk.row("Ann First").locator(".call-round").click();

    assertThat(desk.status("Busy")).isEnabled();
    assertThat(desk.dialled()).isEqualTo("tel:" + scene.phone(1));
  }

  @Test
  void callThatTheAgentHasMadeIsNotDialled(Page page) {
    var desk = Desk.signedIn(page, anna).open("Ann First");
    desk.button("Assign to me").click();

    desk.button("I have called").click();

    assertThat(desk.status("Busy")).isEnabled();
    assertThat(exchange.dials()).isEmpty();
    assertThat(desk.dialled()).isNull();
  }
}
