package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases of one number on an agent's desk. They are named after the minutes until they are due. */
@Tag("REL-1")
class DeskGroupsTest {
  private static final int IN_TWO_DAYS = 2880;

  private final TestDesk desk = new TestDesk();

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void casesOfANumberAreOneRowThatOpensToTheOthers() {
    long list = desk.list("GROUP", "LIST");
    desk.openCase(list, NUMBER, -10);
    desk.openCase(list, NUMBER, -30);
    desk.openCase(list, "+358401000002", -20);

    assertThat(names(desk.today())).containsExactly("-30", "-20");
    assertThat(nested(desk.today().get(0))).containsExactly("-10");
    assertThat(desk.today().get(1).nested()).isEmpty();
  }

  @Test
  void groupStandsWhereItsFirstCaseIsDue() {
    long list = desk.list("GROUP", "LIST");
    desk.openCase(list, NUMBER, IN_TWO_DAYS);
    desk.openCase(list, NUMBER, -10);

    assertThat(names(desk.today())).containsExactly("-10");
    assertThat(nested(desk.today().get(0))).containsExactly("2880");
    assertThat(desk.later()).isEmpty();
  }

  @Test
  void listThatDoesNotGroupHasARowForEach() {
    long list = desk.list("OFF", "LIST");
    desk.openCase(list, NUMBER, -10);
    desk.openCase(list, NUMBER, -20);

    assertThat(names(desk.today())).containsExactly("-20", "-10");
    assertThat(desk.today()).allSatisfy(group -> assertThat(group.nested()).isEmpty());
  }

  @Test
  void groupStaysWithinTheListUnlessTheListLooksAtAll() {
    long one = desk.list("GROUP", "LIST");
    long other = desk.list("GROUP", "LIST");
    desk.openCase(one, NUMBER, -10);
    desk.openCase(other, NUMBER, -20);
    assertThat(desk.today()).hasSize(2);

    desk.run("UPDATE callback_list SET related_scope = 'ALL_LISTS'");

    assertThat(names(desk.today())).containsExactly("-20");
    assertThat(nested(desk.today().get(0))).containsExactly("-10");
  }

  @Test
  void casesOfListsThatTheAgentDoesNotSeeAreNotThere() {
    desk.openCase(desk.list("GROUP", "ALL_LISTS"), NUMBER, -10);
    desk.openCase(desk.foreignList("GROUP", "ALL_LISTS"), NUMBER, -20);

    assertThat(names(desk.today())).containsExactly("-10");
    assertThat(desk.today().get(0).row().related()).isZero();
  }

  @Test
  void relatedCaseThatAnotherHoldsIsNestedWithItsHolder() {
    long list = desk.list("GROUP", "LIST");
    desk.openCase(list, NUMBER, -10);
    desk.assignTo(desk.user("ben"), desk.openCase(list, NUMBER, -20));

    assertThat(names(desk.today())).containsExactly("-10");
    assertThat(desk.today().get(0).nested())
        .extracting(DeskRow::assigneeName)
        .containsExactly("ben");
  }

  @Test
  @Tag("PUSH-1")
  void agentWhoReceivesSeesOnlyTheirOwn() {
    long list = desk.list("GROUP", "LIST");
    desk.openCase(list, NUMBER, -30);
    desk.assignTo(desk.agent(), desk.openCase(list, NUMBER, -20));
    desk.assignTo(desk.agent(), desk.openCase(list, NUMBER, -10));

    assertThat(names(desk.own())).containsExactly("-20");
    assertThat(nested(desk.own().get(0))).containsExactly("-10");
    assertThat(desk.own().get(0).row().related()).isOne();
  }

  @Test
  void callerOfTheNumberWhoWaitsInAServiceQueueIsShown() {
    long list = desk.list("GROUP", "ALL_LISTS");
    desk.openCase(list, NUMBER, -10);
    assertThat(desk.today().get(0).row().callerWaitsSince()).isNull();

    desk.run("INSERT INTO pbx_call (call_id, phone, queued_at) VALUES ('c', ?, now())", NUMBER);
    assertThat(desk.today().get(0).row().callerWaitsSince()).isNotNull();

    desk.run("UPDATE pbx_call SET answered_at = now()");
    assertThat(desk.today().get(0).row().callerWaitsSince()).isNull();
  }

  private static List<String> names(List<DeskGroup> groups) {
    return groups.stream().map(group -> group.row().name()).toList();
  }

  private static List<String> nested(DeskGroup group) {
    return group.nested().stream().map(DeskRow::name).toList();
  }
}
