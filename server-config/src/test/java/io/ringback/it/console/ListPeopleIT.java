package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works on a list, and who runs and reads it. */
@WithBrowser
@Tag("CONS-2")
class ListPeopleIT {
  private final Ringback ringback;
  private DeskScene scene;

  ListPeopleIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void listOfItsOwn() {
    scene = DeskScene.in(ringback);
  }

  @Test
  @Tag("LIST-4")
  void supervisorAddsSeveralMembersAtOnceAndMakesThemInactive(Page page) {
    var anna = scene.stranger("anna", "en");
    var ben = scene.stranger("ben", "en");
    Console.signedIn(page, scene.supervisor("sara")).open(part("members"));
    search(page, scene.suffix());
    tick(page, anna);
    tick(page, ben);
    press(page, "add:addActive");

    assertThat(page.locator("#done")).hasText("Done for 2 agents.");
    assertThat(members("active")).isEqualTo(List.of(true, true));

    tick(page, anna);
    press(page, "members:deactivate");
    assertThat(page.locator("#done")).hasText("Done for 1 agent.");
    assertThat(members("findAll { it.active }.name")).isEqualTo(List.of(ben));
  }

  @Test
  @Tag("LIST-6")
  void removedMemberLosesTheirCasesThereAtOnce(Page page) {
    var anna = scene.agent("anna");
    var held = scene.overdueCase(scene.phone(1), "Ann First", 5);
    scene.assign(held, anna);
    Console.signedIn(page, scene.administrator("alma")).open(part("members"));
    tick(page, anna);
    press(page, "members:remove");

    assertThat(page.locator("#done")).isVisible();
    assertThat(scene.stateOf(held)).isEqualTo("READY");
    assertThat(members("name")).isEmpty();
  }

  @Test
  @Tag("LIST-4")
  void nothingIsDoneWithoutAChoice(Page page) {
    scene.agent("anna");
    Console.signedIn(page, scene.administrator("alma")).open(part("members"));

    press(page, "members:remove");

    assertThat(page.locator("#problem")).hasText("Choose at least one agent first.");
  }

  @Test
  @Tag("USER-1")
  void monitorSeesMembersAndChangesNobody(Page page) {
    var anna = scene.agent("anna");
    Console.signedIn(page, scene.monitor("moni")).open(part("members"));

    assertThat(page.locator("main")).containsText(anna);
    assertThat(page.locator("main input:not([type=hidden]), main .button")).hasCount(0);
  }

  @Test
  @Tag("USER-1")
  void listIsGrantedAndTakenBack(Page page) {
    var other = DeskScene.in(ringback);
    var sara = other.supervisor("sara");
    Console.signedIn(page, scene.administrator("alma")).open(part("grants"));
    search(page, sara);
    tick(page, sara);
    press(page, "add:grant");
    assertThat(page.locator("#done")).hasText("The list was granted.");
    assertThat(granted(sara)).isEqualTo(2);

    page.getByLabel("Take the list back from").first().click();

    assertThat(page.locator("#done")).containsText("taken back");
    assertThat(granted(sara)).isEqualTo(1);
  }

  @Test
  @Tag("USER-1")
  void supervisorSeesWhoElseRunsTheListAndGrantsItToNobody(Page page) {
    var sara = scene.supervisor("sara");
    Console.signedIn(page, sara).open(part("grants"));

    assertThat(page.locator("main")).containsText(sara);
    assertThat(page.locator("main input:not([type=hidden]), main .button")).hasCount(0);
  }

  private long granted(String user) {
    return ringback
        .sql()
        .count(
            "SELECT count(*) FROM list_grant g JOIN app_user u ON u.id = g.user_id WHERE u.name = ?",
            user);
  }

  private List<Object> members(String what) {
    return ringback
        .api()
        .get("/lists/" + scene.list() + "/members")
        .jsonPath()
        .getList("items." + what);
  }

  private String part(String part) {
    return "/console/lists/" + part + "?list=" + scene.list();
  }

  private static void search(Page page, String text) {
    page.locator("#search").fill(text);
    page.locator("#search").press("Enter");
  }

  private static void tick(Page page, String person) {
    page.locator("input[name=person][value='" + person + "']").check();
  }

  private static void press(Page page, String id) {
    page.locator("[id='" + id + "']").click();
  }
}
