package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The related cases that a case's window shows. */
@Tag("REL-2")
class RelatedCasesOfWindowTest {
  private final TestDesk desk = new TestDesk();

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void oldestOpenOneIsTheMainCase() {
    long list = desk.list("GROUP", "LIST");
    long first = desk.openCase(list, NUMBER, -10);
    long second = desk.openCase(list, NUMBER, -20);
    long third = desk.openCase(list, NUMBER, -30);

    assertThat(related(third)).extracting(RelatedCase::id).containsExactly(id(first), id(second));
    assertThat(related(third)).extracting(RelatedCase::main).containsExactly(true, false);
    assertThat(related(first)).noneMatch(RelatedCase::main);
  }

  @Test
  void mergedRequestAndItsMainCaseShowEachOther() {
    long list = desk.list("MERGE", "LIST");
    long main = desk.openCase(list, NUMBER, -10);
    long merged = desk.openCase(list, NUMBER, -20);
    desk.run("UPDATE call_case SET main_case_id = ? WHERE id = ?", main, merged);
    close(merged, "MERGED");

    assertThat(related(main))
        .extracting(RelatedCase::closeReason)
        .containsExactly(CloseReason.MERGED);
    assertThat(related(merged)).singleElement().matches(RelatedCase::main);

    close(main, "SUCCESS");
    assertThat(related(merged)).extracting(RelatedCase::id).containsExactly(id(main));
  }

  @Test
  @Tag("REL-1")
  void listThatDoesNotGroupIsLeftOut() {
    long grouping = desk.list("GROUP", "ALL_LISTS");
    long first = desk.openCase(grouping, NUMBER, -10);
    desk.openCase(desk.list("OFF", "ALL_LISTS"), NUMBER, -20);
    long third = desk.openCase(desk.list("GROUP", "LIST"), NUMBER, -30);
    desk.openCase(desk.foreignList("GROUP", "ALL_LISTS"), NUMBER, -40);

    assertThat(related(first)).extracting(RelatedCase::id).containsExactly(id(third));
  }

  @Test
  @Tag("REL-4")
  void whatAnotherCallClosedIsThereForADay() {
    long list = desk.list("GROUP", "LIST");
    long open = desk.openCase(list, NUMBER, -10);
    long reached = desk.openCase(list, NUMBER, -20);
    close(desk.openCase(list, NUMBER, -30), "SUCCESS");
    close(reached, "REACHED_ELSEWHERE");
    assertThat(related(open)).extracting(RelatedCase::id).containsExactly(id(reached));

    desk.run("UPDATE call_case SET closed_at = now() - interval '25 hours' WHERE id = ?", reached);
    assertThat(related(open)).isEmpty();
  }

  private void close(long callCase, String reason) {
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = ?, closed_at = now() WHERE id = ?",
        reason,
        callCase);
  }

  private List<RelatedCase> related(long callCase) {
    var queries = new CaseWindowQueries();
    queries.sql = desk.sql();
    var id = id(callCase);
    return desk.persistence().inTransaction(() -> queries.listRelated(desk.viewer(), id));
  }

  private String id(long callCase) {
    return desk.persistence()
        .inTransaction(
            () -> desk.sql().find("SELECT public_id FROM call_case WHERE id = ?1", callCase))
        .orElseThrow()
        .text("public_id");
  }
}
