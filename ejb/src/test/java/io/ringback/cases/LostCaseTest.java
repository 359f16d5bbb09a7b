package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.agents.TestAgents;
import io.ringback.errors.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who finds a case of a list that they may not see, against a real database. */
@Tag("ALLOC-8")
@Tag("HANDLE-6")
class LostCaseTest {
  private final TestDesk desk = new TestDesk();
  private long callCase;

  @BeforeEach
  void createCaseOfAForeignList() {
    callCase = desk.openCase(desk.foreignList("OFF", "LIST"), NUMBER, -10);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void agentWhoHadItMaySayWhatCameOfIt() {
    desk.run(
        "INSERT INTO case_event (case_id, type, at, actor, details) VALUES (?, 'ASSIGNED', now(), 'anna', '{\"agent\": \"anna\"}')",
        callCase);

    assertThat(find(desk.viewer()).id()).isEqualTo(callCase);
  }

  @Test
  void agentWhoNeverHadItDoesNotFindIt() {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> find(desk.viewer()));
  }

  private CaseRepository.Standing find(Actor.User actor) {
    var persistence = desk.persistence();
    var cases = TestCases.repository(persistence);
    var agents = TestAgents.over(persistence);
    return persistence.inTransaction(
        () -> cases.getVisibleOrLost(actor, publicId(), agents.getByName(actor.name())));
  }

  private String publicId() {
    return desk.sql().find("SELECT public_id FROM call_case").orElseThrow().text("public_id");
  }
}
