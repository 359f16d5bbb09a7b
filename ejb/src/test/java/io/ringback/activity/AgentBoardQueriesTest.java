package io.ringback.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.activity.AgentAtWork.Doing;
import io.ringback.cases.TestDesk;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is doing what, against a real database, and what each viewer sees of it. */
@Tag("CONS-3")
class AgentBoardQueriesTest {
  private final TestDesk desk = new TestDesk();
  private final AgentBoardQueries board = new AgentBoardQueries();
  private long list;
  private long foreign;

  @BeforeEach
  void anAgentReceivesOnTwoLists() {
    list = desk.list("OFF", "LIST");
    foreign = desk.list("OFF", "LIST");
    desk.run(
        "UPDATE agent SET availability = 'AVAILABLE', work_mode = 'CALLBACKS', receiving_since = now(), waiting_since = now()");
    board.clock = desk.persistence().clock();
    board.agents = new AgentsReading();
    board.agents.sql = desk.sql();
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void whoReceivesWithoutACaseWaits() {
    assertThat(read(Role.SUPERVISOR).doing()).isEqualTo(Doing.WAITING);
    assertThat(read(Role.SUPERVISOR).lists())
        .extracting(AgentAtWork.Membership::listId)
        .containsExactly(list);
  }

  @Test
  void supervisorSeesThePerson() {
    offer(list);

    var held = read(Role.SUPERVISOR).held();

    assertThat(read(Role.SUPERVISOR).doing()).isEqualTo(Doing.HOLDING);
    assertThat(held.phone()).isEqualTo(TestDesk.NUMBER);
    assertThat(held.title()).isEqualTo("-10");
  }

  @Test
  @Tag("USER-1")
  void monitorSeesAMaskedNumberAndNoName() {
    offer(list);

    var held = read(Role.MONITOR).held();

    assertThat(held.phone()).contains("•").isNotEqualTo(TestDesk.NUMBER);
    assertThat(held.title()).isNull();
  }

  @Test
  void caseOfAListThatTheViewerDoesNotSeeIsOnlyThere() {
    offer(foreign);

    var held = read(Role.SUPERVISOR).held();

    assertThat(held.id()).isNull();
    assertThat(held.listName()).isNull();
    assertThat(held.phone()).isNull();
  }

  @Test
  void callThatIsAnsweredIsTalking() {
    long callCase = offer(list);
    desk.run("UPDATE call_case SET on_call = true");
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at, answered_at)
        VALUES ('a', ?, ?, now(), now())
        """,
        callCase,
        desk.agent());

    assertThat(read(Role.SUPERVISOR).doing()).isEqualTo(Doing.TALKING);
    assertThat(read(Role.SUPERVISOR).last()).isNotNull();
  }

  @Test
  void callOfADayBeforeThatIsSavedTodayIsWorkOfToday() {
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at, saved_at, status)
        VALUES ('a', ?, ?, now() - interval '26 hours', now(), 'BUSY')
        """,
        desk.openCase(list, TestDesk.NUMBER, 0),
        desk.agent());

    assertThat(read(Role.SUPERVISOR).saved()).isEqualTo(1);
  }

  @Test
  void agentsOfOtherListsAreNotThere() {
    var stranger = new Actor.User(0, "sam", Set.of(Role.SUPERVISOR), Set.of(), Set.of());

    assertThat(
            desk.persistence().inTransaction(() -> board.read(stranger, ZoneId.of("UTC"))).agents())
        .isEmpty();
  }

  private long offer(long onList) {
    long callCase = desk.openCase(onList, TestDesk.NUMBER, -10);
    desk.assignTo(desk.agent(), callCase);
    desk.run("UPDATE call_case SET assignment = 'OFFERED'");
    return callCase;
  }

  private AgentAtWork read(Role role) {
    board.agents = new AgentsReading();
    board.agents.sql = desk.sql();
    var viewer = new Actor.User(0, "sara", Set.of(role), Set.of(list), Set.of());
    return desk.persistence()
        .inTransaction(() -> board.read(viewer, ZoneId.of("UTC")))
        .agents()
        .get(0);
  }
}
