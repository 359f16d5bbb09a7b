package io.ringback.it.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import io.ringback.it.browser.Accessibility;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of an organisation, its real identity provider, and a real browser between the two. */
@WithBrowser
@Tag("USER-1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInIT {
  private static Organisation organisation;

  @BeforeAll
  static void open() {
    organisation = Organisation.start();
  }

  @AfterAll
  static void close() {
    if (organisation != null) organisation.close();
  }

  private static Visitor visitor(BrowserContext context) {
    return Visitor.of(context.browser(), organisation.server().uri());
  }

  @Test
  void providersPersonGetsInWithTheRolesItNamesAndOutOfBoth(BrowserContext context) {
    try (var olga = visitor(context).comeAs("olga")) {
      olga.isAtDesk();
      assertThat(olga.page()).hasURL(Pattern.compile(".*/agent/desk"));
      organisation
          .ringback()
          .api()
          .get("/users/olga")
          .then()
          .body("roles", Matchers.equalTo(List.of("AGENT")));

      olga.leaveDesk();

      assertThat(olga.page()).hasURL(Pattern.compile(".*/sign-in"));
      olga.chooseProvider();
      assertThat(olga.heading()).hasText("People");
    }
    assertThat(organisation.server().log()).doesNotContain("eyJ", IdentityProvider.SECRET);
  }

  @Test
  void supervisorSignsOutOfTheConsoleAndOfTheProvider(BrowserContext context) {
    try (var sven = visitor(context).comeAs("sven")) {
      sven.page().navigate("/console/dashboard");
      sven.page().locator("[id='leave:signOut']").click();

      assertThat(sven.page()).hasURL(Pattern.compile(".*/sign-in"));
      sven.chooseProvider();
      assertThat(sven.heading()).hasText("People");
    }
  }

  @Test
  void whoHasNoRoleIsRefusedInTheirLanguageAndAudited(BrowserContext context) {
    try (var nils = visitor(context)) {
      nils.page().navigate("/sign-in?language=fi");
      nils.page().locator("#provider").click();
      nils.tellProvider("nils");

      assertThat(nils.heading()).hasText("Sinulla ei vielä ole pääsyä Ringbackiin");
      nils.page().locator("a[hreflang=sv]").click();
      assertThat(nils.heading()).hasText("Du har ännu inte tillgång till Ringback");
      nils.page().locator("a[hreflang=en]").click();
      assertThat(nils.page().getByText("it has no role in Ringback")).isVisible();
      nils.page().navigate("/agent/desk");
      assertThat(nils.page().locator("[id='signIn:name']")).isVisible();
    }
    assertThat(
            organisation
                .ringback()
                .sql()
                .value(
                    String.class,
                    "SELECT changes::text FROM audit_entry WHERE action = 'REFUSED' AND name = 'nils' LIMIT 1"))
        .contains("NO_ROLE", "another-application");
    organisation.ringback().api().get("/users/nils").then().statusCode(404);
  }

  @Test
  void localUserOfTheSameNameIsTheirsOnlyOnceAnAdministratorSaysSo(BrowserContext context) {
    try (var anna = visitor(context).comeAs("anna")) {
      assertThat(anna.page().getByText("Somebody in Ringback already has your user name."))
          .isVisible();
    }

    leaveToProvider(context, "anna");

    try (var anna = visitor(context).comeAs("anna")) {
      anna.isAtDesk();
    }
    try (var guess = visitor(context)) {
      guess.page().navigate("/sign-in");
      Desk.fillIn(guess.page(), "anna", "demo");
      assertThat(guess.page().getByText("The user name or password is not right.")).isVisible();
    }
  }

  private static void leaveToProvider(BrowserContext context, String user) {
    try (var admin = visitor(context)) {
      var page = admin.page();
      page.navigate("/sign-in?then=/console/admin/user?user=" + user);
      Desk.fillIn(page, "admin", "demo");
      page.locator("#sign-in ~ details summary").click();
      page.locator("#leaveToProvider").click();
      assertThat(page.locator("#done")).isVisible();
    }
  }

  @Test
  void answerIsGoodForOneBrowserAndOnce(BrowserContext context) {
    var answers = new java.util.ArrayList<String>();
    try (var olga = visitor(context);
        var thief = visitor(context)) {
      olga.page()
          .onRequest(
              request -> {
                if (request.url().contains("/sign-in/answer?")) answers.add(request.url());
              });
      olga.comeAs("olga").isAtDesk();

      thief.page().navigate(answers.get(0));
      assertThat(thief.page().getByText("was begun in another window")).isVisible();
      thief.page().navigate("/agent/desk");
      assertThat(thief.page()).hasURL(Pattern.compile(".*/sign-in\\?.*"));
      olga.page().context().clearCookies();
      olga.page().navigate(answers.get(0));
      assertThat(olga.heading()).hasText("Sign in");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "en, DARK", "fi, LIGHT", "fi, DARK", "sv, LIGHT", "sv, DARK"})
  @Tag("USER-2")
  void pagesOnTheWayHaveNothingThatAxeFindsFaultWith(
      String language, String theme, BrowserContext context) {
    var found = new SoftAssertions();
    try (var visitor = visitor(context)) {
      var page = visitor.page();
      Accessibility.useTheme(page, theme);
      for (var address :
          Map.of(
                  "both ways", "/sign-in?language=",
                  "provider away", "/sign-in?why=UNREACHABLE&language=",
                  "refused", "/sign-in-refused?why=NO_ROLE&language=",
                  "signed out", "/signed-out?language=")
              .entrySet()) {
        page.navigate(address.getValue() + language);
        Accessibility.check(page, address.getKey(), found);
      }
    }
    found.assertAll();
  }

  /** The provider does not come back: the others are done with it. */
  @Test
  @Order(Integer.MAX_VALUE)
  void withoutTheProviderAPasswordStillLetsIn(BrowserContext context) {
    var agent = DeskScene.in(organisation.ringback()).agent("ben");
    try (var ben = visitor(context)) {
      ben.page().navigate("/agent/desk");
      organisation.provider().kill();
      ben.chooseProvider();
      assertThat(ben.page().getByRole(AriaRole.ALERT)).containsText("cannot be reached just now");

      Desk.fillIn(ben.page(), agent, DeskScene.PASSWORD);

      ben.isAtDesk();
    }
  }
}
