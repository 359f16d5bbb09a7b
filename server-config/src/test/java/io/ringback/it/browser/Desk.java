package io.ringback.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person does at the desk, in the words of the page. */
public final class Desk {
  /** A phone would take the link; the test only notes the number. */
  private static final String NOTE_DIALLED =
      """
      addEventListener('click', event => {
        const link = event.target.closest && event.target.closest('a[href^="tel:"]');
        if (link) { event.preventDefault(); window.dialled = link.getAttribute('href'); }
      }, true)
      """;

  private final Page page;

  private Desk(Page page) {
    this.page = page;
  }

  public static Desk signedIn(Page page, String user) {
    page.context().addInitScript(NOTE_DIALLED);
    page.navigate("/sign-in");
    fillIn(page, user, DeskScene.PASSWORD);
    assertThat(page.locator(".topbar .switch")).isVisible();
    return new Desk(page);
  }

  /** Signed in and receiving, with the case that was handed out in the window. */
  public static Desk receiving(Page page, String agent) {
    var desk = signedIn(page, agent).becomeAvailable().startReceiving();
    assertThat(desk.caseTitle()).isVisible();
    return desk;
  }

  /** Signed in and receiving, with a case that the agent has picked in the window. */
  static Desk atOwnCase(Page page, DeskScene scene) {
    var anna = scene.agent("anna");
    scene.assign(scene.overdueCase(scene.phone(1), "Ann First", 30), anna);
    return signedIn(page, anna).becomeAvailable().startReceiving().open("Ann First");
  }

  public static void fillIn(Page page, String user, String password) {
    page.locator("[id='signIn:name']").fill(user);
    page.locator("[id='signIn:password']").fill(password);
    page.locator("[id='signIn:go']").click();
  }

  public Desk becomeAvailable() {
    page.locator("[data-menu=availability]").click();
    page.locator(".menu-items [data-availability=AVAILABLE]").click();
    assertThat(page.locator("[data-menu=availability] .dot")).hasClass("dot AVAILABLE");
    return this;
  }

  public Desk startReceiving() {
    receiveSwitch().click();
    assertThat(receiveSwitch()).hasAttribute("aria-checked", "true");
    return this;
  }

  public Desk openMenu(String name) {
    page.locator("[data-menu=" + name + "]").click();
    return this;
  }

  public Desk openTab(String tab) {
    page.locator(".tabs [data-tab=" + tab + "]").click();
    return this;
  }

  public Desk open(String title) {
    row(title).locator(".open").click();
    assertThat(caseTitle()).isVisible();
    return this;
  }

  /** A button of the case window. */
  public Locator button(String name) {
    return caseWindow().getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  public Locator receiveSwitch() {
    return page.locator("#receive");
  }

  /** The heading of the case window. */
  public Locator caseTitle() {
    return page.locator("#case-title");
  }

  public Locator caseWindow() {
    return page.locator("#case");
  }

  /** As a person may only when there was a call. */
  Desk choose(String status) {
    assertThat(status(status)).isEnabled();
    status(status).check(new Locator.CheckOptions().setForce(true));
    return this;
  }

  public Locator status(String name) {
    return caseWindow().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
  }

  public Locator row(String title) {
    return page.locator(".row")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator(".open", new Page.LocatorOptions().setHasText(title))));
  }

  /** What the rows are called, from above. */
  public Locator titles() {
    return page.locator(".row .open");
  }

  /** A heading with its rows. */
  public Locator block(String code) {
    return page.locator("[data-key=" + code + "]")
        .filter(new Locator.FilterOptions().setHas(page.locator("#block-" + code)));
  }

  public Locator history() {
    return caseWindow().locator(".history");
  }

  public Locator toast() {
    return page.locator(".toast").last();
  }

  public Locator note() {
    return page.locator("#call-note");
  }

  /** The server gets and does what it is asked, but the page never hears of it. */
  public void loseAnswers(String address) {
    page.route(
        address,
        route -> {
          route.fetch();
          route.abort();
        });
  }

  public Desk press(String key) {
    page.keyboard().press(key);
    return this;
  }

  public Object dialled() {
    return page.evaluate("window.dialled");
  }

  public Page page() {
    return page;
  }
}
