package io.ringback.imports;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cases.TestCaseService;
import io.ringback.cases.TestDesk;
import io.ringback.persistence.OpenTransaction;
import io.ringback.persistence.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A row edits the open case of its number while somebody else does, against a real database. */
@Tag("IMP-2")
class RowTakingTest {
  private final TestDesk desk = new TestDesk();
  private final RowTaking taking = new RowTaking();
  private final long list = desk.list("GROUP", "LIST");
  private final long callCase = desk.openCase(list, NUMBER, -10);
  private final StagedImport staged = new StagedImport(desk, list, ImportState.IMPORTING);

  @BeforeEach
  void wire() {
    var persistence = desk.persistence();
    taking.sql = desk.sql();
    taking.clock = persistence.clock();
    taking.cases = TestCaseService.repository(persistence);
    taking.locks = TestCaseService.locks(persistence);
    taking.releases = TestCaseService.releases(persistence);
    taking.editing = TestCaseService.editing(persistence);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void caseIsEditedAfterTheOtherEdit() {
    assertThat(takenWhile("UPDATE call_case SET due_at = now() WHERE id = ?", callCase))
        .isEqualTo("UPDATED");

    assertThat(priority()).isEqualTo(1);
  }

  @Test
  void rowIsSkippedWhenTheCaseGetsAnotherNumber() {
    assertThat(takenWhile("UPDATE call_case SET phone = '+358401000002' WHERE id = ?", callCase))
        .isEqualTo("SKIPPED");

    assertThat(priority()).isEqualTo(3);
  }

  @Test
  void rowIsSkippedWhenTheCaseMovesToAnotherList() {
    long other = desk.list("GROUP", "LIST");

    assertThat(takenWhile("UPDATE call_case SET list_id = ? WHERE id = ?", other, callCase))
        .isEqualTo("SKIPPED");

    assertThat(priority()).isEqualTo(3);
  }

  @Test
  void customFieldsWithoutAColumnStay() {
    desk.run("UPDATE case_details SET fields = '{\"order\":1,\"shop\":2}'");
    desk.run("UPDATE import_row SET fields = '{\"shop\":3}'");
    var job = staged.job();
    var row = staged.row();

    desk.persistence().inTransaction(() -> taking.take(job, row));

    assertThat(found("SELECT fields FROM case_details WHERE case_id = ?1").object("fields"))
        .hasToString("{\"shop\":3,\"order\":1}");
  }

  private String takenWhile(String change, Object... parameters) {
    var job = staged.job();
    var row = staged.row();
    try (var other = new OpenTransaction(desk.database())) {
      return other
          .run(change, parameters)
          .commitWhenWaitedForBy(
              () -> desk.persistence().inTransaction(() -> taking.take(job, row)))
          .outcome();
    }
  }

  private int priority() {
    return found("SELECT priority FROM call_case WHERE id = ?1").integer("priority");
  }

  private Row found(String sql) {
    return desk.persistence().inTransaction(() -> desk.sql().find(sql, callCase)).orElseThrow();
  }
}
