package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.agents.TestAgents;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Taking back what another call did to a case, against a real database. */
@Tag("REL-4")
class NumberReachedServiceTest {
  private final TestDesk desk = new TestDesk();
  private final NumberReachedService service = new NumberReachedService();
  private long list;
  private long callCase;

  @BeforeEach
  void personAsked() {
    wire();
    list = desk.list("GROUP", "LIST");
    callCase = desk.openCase(list, NUMBER, -10);
  }

  private void wire() {
    var persistence = desk.persistence();
    var cases = TestCaseService.repository(persistence);
    service.agents = TestAgents.over(persistence);
    service.cases = cases;
    service.clock = persistence.clock();
    service.locks = new CaseLocks();
    service.locks.cases = cases;
    service.locks.agents = service.agents;
    service.openCases = new OpenCases();
    service.openCases.sql = persistence.sql();
    service.openCases.cases = cases;
    service.releases = new CaseReleases();
    service.releases.numbers = new NumbersInHand();
    service.releases.numbers.sql = persistence.sql();
    service.queries = new CaseQueries();
    service.queries.sql = persistence.sql();
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void flagGoesAndTheHistorySaysWho() {
    desk.run("UPDATE call_case SET reached_at = now()");

    assertThat(undo().reachedAt()).isNull();

    assertThat(history()).containsExactly("REACHED_UNDONE anna");
  }

  @Test
  void closedCaseIsReadyAgainAtTheTimeThatItWasDue() {
    var due = read().dueAt();
    close(callCase, "REACHED_ELSEWHERE");

    var undone = undo();

    assertThat(undone.state()).isEqualTo(CaseState.READY);
    assertThat(undone.dueAt()).isEqualTo(due);
    assertThat(history()).containsExactly("REACHED_UNDONE anna", "REOPENED anna");
  }

  @Test
  void caseWhoseTimeIsOverExpires() {
    desk.run("UPDATE call_case SET expires_at = now() - interval '1 minute'");
    close(callCase, "REACHED_ELSEWHERE");

    assertThat(undo().closeReason()).isEqualTo(CloseReason.EXPIRED);
  }

  @Test
  @Tag("ALLOC-7")
  void caseThatIsOpenAgainRestsUntilARelatedOneIsTriedAgain() {
    var tried = desk.openCase(list, NUMBER, 5);
    desk.run("UPDATE call_case SET reoffer_at = ready_at WHERE id = ?", tried);
    close(callCase, "REACHED_ELSEWHERE");

    assertThat(undo().state()).isEqualTo(CaseState.WAITING);
  }

  @Test
  void caseThatNoOtherCallTouchedStaysAsItIs() {
    close(callCase, "SUCCESS");

    assertThat(undo().closeReason()).isEqualTo(CloseReason.SUCCESS);
    assertThat(history()).isEmpty();
  }

  @Test
  void listThatKeepsOneCaseOfANumberRefusesTheSecond() {
    desk.run("UPDATE callback_list SET related_cases = 'MERGE'");
    close(callCase, "REACHED_ELSEWHERE");
    desk.openCase(list, NUMBER, -5);

    assertThatExceptionOfType(OpenCaseExistsException.class).isThrownBy(this::undo);
  }

  @Test
  @Tag("USER-1")
  void onlyWhoWorksOnTheListUndoes() {
    var monitor =
        new Actor.User(desk.agent(), "anna", Set.of(Role.MONITOR), Set.of(list), Set.of());
    var stranger = new Actor.User(desk.agent(), "anna", Set.of(Role.AGENT), Set.of(), Set.of());

    assertThatExceptionOfType(NoPermissionException.class).isThrownBy(() -> undo(monitor));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> undo(stranger));
  }

  private CaseView undo() {
    return undo(desk.viewer());
  }

  private CaseView undo(Actor.User actor) {
    var id = id();
    return desk.persistence().inTransaction(() -> service.undo(actor, id, "anna"));
  }

  private CaseView read() {
    var id = id();
    return desk.persistence().inTransaction(() -> service.queries.get(desk.viewer(), id));
  }

  private void close(long one, String reason) {
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = ?, closed_at = now() WHERE id = ?",
        reason,
        one);
  }

  private String id() {
    return desk.persistence()
        .inTransaction(
            () -> desk.sql().find("SELECT public_id FROM call_case WHERE id = ?1", callCase))
        .orElseThrow()
        .text("public_id");
  }

  private List<String> history() {
    return desk
        .persistence()
        .inTransaction(() -> desk.sql().list("SELECT type, actor FROM case_event ORDER BY id"))
        .stream()
        .map(row -> row.text("type") + " " + row.text("actor"))
        .toList();
  }
}
