package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets a case by hand, against a real database. */
class PickingTest {
  private final TestDesk desk = new TestDesk();
  private final CaseService service = TestCaseService.over(desk.persistence());
  private long list;
  private long callCase;
  private String id;

  @BeforeEach
  void caseThatCanBePicked() {
    service.picking = new Picking();
    service.picking.numbers = service.numbers;
    service.picking.releases = service.releases;
    service.picking.agents = service.agents;
    service.picking.sql = service.sql;
    list = desk.list("OFF", "LIST");
    callCase = desk.openCase(list, NUMBER, -10);
    id = publicId();
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("LIST-6")
  void whoIsDisabledMeanwhileGetsNoCase() throws Exception {
    assertRefused(annaPicksWhile("UPDATE app_user SET disabled = true"), NotAMemberException.class);
  }

  @Test
  @Tag("LIST-6")
  void whoLosesTheRoleMeanwhileGetsNoCase() throws Exception {
    assertRefused(annaPicksWhile("DELETE FROM user_role"), NotAMemberException.class);
  }

  @Test
  @Tag("TIME-1")
  void caseWhoseTimeEndsMeanwhileIsNotPicked() throws Exception {
    desk.run("UPDATE call_case SET expires_at = now() + interval '30 minutes'");

    assertRefused(
        annaPicksWhile("UPDATE clock_setting SET clock_offset = interval '1 hour'"),
        CaseExpiredException.class);
  }

  @Test
  @Tag("TIME-1")
  void caseWhoseTimeEndedDuringTheCallStaysWithItsHolderUntilItIsFreed() {
    var sara = supervisor();
    annaCalls();
    desk.run("UPDATE call_case SET expires_at = now() - interval '1 minute'");

    assertThatExceptionOfType(CaseExpiredException.class).isThrownBy(() -> give(sara, "ben"));

    assertThat(read().assignee()).isEqualTo("anna");
    assertThat(free(sara).closeReason()).isEqualTo(CloseReason.EXPIRED);
  }

  @Test
  void supervisorGivesACaseThatIsOnACallToSomebodyElse() {
    var sara = supervisor();
    annaCalls();

    assertThat(give(sara, "ben").assignee()).isEqualTo("ben");
  }

  private CompletableFuture<CaseView> annaPicksWhile(String statement) throws Exception {
    return desk.whileWaitingForTheAgent(statement, () -> service.assign(desk.viewer(), id, "anna"));
  }

  private void assertRefused(
      CompletableFuture<CaseView> picked, Class<? extends Exception> refusal) {
    assertThat(picked)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(refusal);
    assertThat(read().assignee()).isNull();
  }

  /** Who runs the list, and may give its cases to ben. */
  private Actor.User supervisor() {
    desk.run(
        "INSERT INTO list_member (agent_id, list_id, active) VALUES (?, ?, true)",
        desk.user("ben"),
        list);
    return new Actor.User(
        desk.user("sara"), "sara", Set.of(Role.SUPERVISOR), Set.of(list), Set.of());
  }

  private void annaCalls() {
    desk.assignTo(desk.agent(), callCase);
    desk.run("UPDATE call_case SET on_call = true, attempts = 1");
    desk.run(
        "INSERT INTO call_attempt (public_id, case_id, agent_id, started_at) VALUES ('attempt', ?, ?, now())",
        callCase,
        desk.agent());
  }

  private CaseView give(Actor actor, String agent) {
    return desk.persistence().inTransaction(() -> service.assign(actor, id, agent));
  }

  private CaseView free(Actor actor) {
    return desk.persistence().inTransaction(() -> service.unassign(actor, id, null));
  }

  private CaseView read() {
    return desk.persistence().inTransaction(() -> service.queries.get(desk.viewer(), id));
  }

  private String publicId() {
    return desk.persistence()
        .inTransaction(
            () -> desk.sql().find("SELECT public_id FROM call_case WHERE id = ?1", callCase))
        .orElseThrow()
        .text("public_id");
  }
}
