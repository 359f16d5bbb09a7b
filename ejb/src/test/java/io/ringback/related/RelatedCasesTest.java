package io.ringback.related;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.TestAgents;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Resolution;
import io.ringback.cases.TestCaseService;
import io.ringback.cases.TestDesk;
import io.ringback.persistence.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The other cases of a number get the status of a saved one, against a real database. */
@Tag("REL-3")
class RelatedCasesTest {
  private final TestDesk desk = new TestDesk();
  private final CaseRepository repository = TestCaseService.repository(desk.persistence());
  private final RelatedCases cases = new RelatedCases();
  private final long list = desk.list("GROUP", "LIST");
  private final long saved = desk.openCase(list, NUMBER, -10);
  private final long related = desk.openCase(list, NUMBER, -5);

  @BeforeEach
  void wire() {
    cases.sql = desk.sql();
    cases.cases = repository;
    cases.agents = TestAgents.over(desk.persistence());
    cases.resolutions = TestCaseService.resolutions(desk.persistence());
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void relatedCaseGetsTheSameResult() {
    var results = closeAll();

    assertThat(results).extracting(RelatedResult::applied).containsExactly(true);
    assertThat(related().text("close_reason")).isEqualTo("SUCCESS");
  }

  @Test
  void caseOfAnotherListThatGroupsGetsItToo() {
    desk.openCase(desk.list("GROUP", "LIST"), NUMBER, -5);

    assertThat(closeAll()).extracting(RelatedResult::applied).containsExactly(true, true);
  }

  @Test
  @Tag("REL-1")
  void caseOfAListThatRelatesNoneIsNotReached() {
    long apart = desk.openCase(desk.list("OFF", "LIST"), NUMBER, -5);

    assertThat(closeAll()).hasSize(1);
    assertThat(state(apart)).isEqualTo("READY");
  }

  @Test
  @Tag("REL-1")
  void listThatRelatesNoneReachesNoOther() {
    desk.run("UPDATE callback_list SET related_cases = 'OFF' WHERE id = ?", list);
    long elsewhere = desk.openCase(desk.list("GROUP", "ALL_LISTS"), NUMBER, -5);

    assertThat(closeAll()).hasSize(1);
    assertThat(state(elsewhere)).isEqualTo("READY");
  }

  @Test
  void caseThatGetsAnotherNumberMeanwhileIsLeftAlone() {
    cases.cases =
        afterLook(
            () -> desk.run("UPDATE call_case SET phone = '+358401000002' WHERE id = ?", related));

    assertLeftAlone(closeAll());
  }

  @Test
  void caseThatMovesToAnotherListMeanwhileIsLeftAlone() {
    long other = desk.foreignList("OFF", "LIST");
    cases.cases =
        afterLook(() -> desk.run("UPDATE call_case SET list_id = ? WHERE id = ?", other, related));

    assertLeftAlone(closeAll());
  }

  private void assertLeftAlone(List<RelatedResult> results) {
    assertThat(results)
        .containsExactly(new RelatedResult(related().text("public_id"), false, null));
    assertThat(related().text("state")).isEqualTo("READY");
  }

  private List<RelatedResult> closeAll() {
    return desk.persistence()
        .inTransaction(
            () ->
                cases.resolve(
                    desk.viewer(),
                    cases.agents.lock(desk.agent()),
                    repository.lock(saved),
                    ApplyTo.ALL_RELATED,
                    "CLOSED_SUCCESSFULLY",
                    new Resolution.Closed(CloseReason.SUCCESS),
                    desk.persistence().clock().now()));
  }

  private Row related() {
    return stored(related);
  }

  private String state(long callCase) {
    return stored(callCase).text("state");
  }

  private Row stored(long callCase) {
    return desk.persistence()
        .inTransaction(() -> desk.sql().find("SELECT * FROM call_case WHERE id = ?1", callCase))
        .orElseThrow();
  }

  /** Somebody changes the case after it was found, and before it is locked. */
  private CaseRepository afterLook(Runnable change) {
    return new CaseRepository() {
      @Override
      public boolean lockNow(long id) {
        change.run();
        return repository.lockNow(id);
      }

      @Override
      public CallCase lock(long id) {
        return repository.lock(id);
      }
    };
  }
}
