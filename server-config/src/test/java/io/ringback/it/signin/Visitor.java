package io.ringback.it.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Somebody with a browser of their own, who comes to Ringback and may go over the provider. */
record Visitor(BrowserContext browser, Page page) implements AutoCloseable {

  /** Each step goes over two servers, of which one may have just been started. */
  private static final int PATIENCE_MILLIS = 60_000;

  static Visitor of(Browser browser, URI ringback) {
    var context =
        browser.newContext(new Browser.NewContextOptions().setBaseURL(ringback.toString()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new Visitor(context, context.newPage());
  }

  /** Chooses the provider on the sign-in page, and says there who it is. */
  Visitor comeAs(String name) {
    page.navigate("/agent/desk");
    return chooseProvider().tellProvider(name);
  }

  Visitor chooseProvider() {
    page.getByRole(AriaRole.LINK, named("Sign in with People")).click();
    return this;
  }

  Visitor tellProvider(String name) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(IdentityProvider.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Go on")).click();
    return this;
  }

  /** Out of the desk, by the menu. */
  void leaveDesk() {
    page.locator("[data-menu=user]").click();
    page.locator("[data-act=signOut]:visible").click();
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING).first();
  }

  void isAtDesk() {
    assertThat(page.locator(".topbar .switch")).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Override
  public void close() {
    browser.close();
  }
}
