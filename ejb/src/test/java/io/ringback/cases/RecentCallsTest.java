package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases of persons that the agent talked with, on top of their desk. */
@Tag("ASSIST-2")
class RecentCallsTest {
  private final TestDesk desk = new TestDesk();
  private long list;

  @BeforeEach
  void twoPersonsAsked() {
    list = desk.list("OFF", "LIST");
    desk.run("UPDATE callback_list SET assisted_callback = true");
    desk.openCase(list, NUMBER, -10);
    desk.openCase(list, "+358401000002", -20);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void caseOfARecentCallIsOnTopAndNowhereElse() {
    desk.talked(desk.agent(), NUMBER, 59);

    assertThat(desk.ofRecentCalls()).extracting(group -> group.row().name()).containsExactly("-10");
    assertThat(desk.today()).extracting(group -> group.row().name()).containsExactly("-20");
  }

  @Test
  void callThatStillGoesOnIsRecent() {
    desk.run(
        "INSERT INTO pbx_call (call_id, phone, agent_id, answered_at) VALUES ('c', ?, ?, now() - interval '2 hours')",
        NUMBER,
        desk.agent());

    assertThat(desk.ofRecentCalls()).hasSize(1);
  }

  @Test
  void attemptOfTheAgentIsACallToo() {
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at)
        SELECT 'a', id, ?, now() - interval '5 minutes' FROM call_case WHERE phone = ?
        """,
        desk.agent(),
        NUMBER);

    assertThat(desk.ofRecentCalls()).hasSize(1);
  }

  @Test
  void callOfAnHourAgoIsNotRecent() {
    desk.talked(desk.agent(), NUMBER, 61);

    assertThat(desk.ofRecentCalls()).isEmpty();
    assertThat(desk.today()).hasSize(2);
  }

  @Test
  void callsOfOthersAreTheirs() {
    desk.talked(desk.user("ben"), NUMBER, 5);

    assertThat(desk.ofRecentCalls()).isEmpty();
  }

  @Test
  void listThatDoesNotAssistKeepsItsOrder() {
    desk.run("UPDATE callback_list SET assisted_callback = false");
    desk.talked(desk.agent(), NUMBER, 5);

    assertThat(desk.ofRecentCalls()).isEmpty();
    assertThat(desk.today()).hasSize(2);
  }

  @Test
  @Tag("REL-4")
  void whatACallOfTheAgentClosedIsThereToBeUndone() {
    desk.talked(desk.agent(), NUMBER, 5);
    desk.run(
        """
        UPDATE call_case SET state = 'CLOSED', close_reason = 'REACHED_ELSEWHERE', closed_at = now() - interval '5 minutes'
        WHERE phone = ?
        """,
        NUMBER);

    assertThat(desk.closedByRecentCalls()).extracting(HandledRow::name).containsExactly("-10");
  }
}
