package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ringback.it.browser.Desk;
import io.ringback.it.browser.DeskScene;

/** What a person in charge does in the console, in the words of the page. */
final class Console {
  private final Page page;

  private Console(Page page) {
    this.page = page;
  }

  /** As a user whom a {@link DeskScene} made. */
  static Console signedIn(Page page, String user) {
    page.navigate("/sign-in");
    Desk.fillIn(page, user, DeskScene.PASSWORD);
    assertThat(page.locator(".side nav")).isVisible();
    return new Console(page);
  }

  /** An address below the context path: {@code /console/lists/lists}. */
  Console open(String address) {
    page.navigate(address);
    return this;
  }

  Page page() {
    return page;
  }

  Locator places() {
    return page.locator(".side nav a");
  }

  /** What the form before did. */
  Locator done() {
    return page.locator("#done");
  }

  /** Why it was refused, but for what stands beside the fields. */
  Locator refused() {
    return page.locator("#refused");
  }
}
