package io.ringback.cases;

import static io.ringback.cases.CaseChanges.changes;
import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.persistence.Row;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Due times are edited after an unresolved attempt, against a real database. */
@Tag("ALLOC-7")
class RestTest {
  private final TestDesk desk = new TestDesk();
  private final CaseService service = TestCaseService.over(desk.persistence());
  private final long list = desk.list("GROUP", "LIST");
  private final long attempted = desk.openCase(list, NUMBER, 60);
  private final long related = desk.openCase(list, NUMBER, 60);
  private final Instant now = desk.persistence().inTransaction(desk.persistence().clock()::now);
  private final Instant inHalfAnHour = now.plus(Duration.ofMinutes(30));

  RestTest() {
    desk.run("UPDATE call_case SET state = 'WAITING'");
    desk.run("UPDATE call_case SET reoffer_at = due_at WHERE id = ?", attempted);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("CASE-4")
  void caseThatWasAttemptedIsReadyAtItsNewDueTime() {
    assertThat(readyAfterEdit(attempted)).isEqualTo(inHalfAnHour);
  }

  @Test
  void relatedCaseRestsUntilTheReofferTime() {
    assertThat(readyAfterEdit(related)).isEqualTo(row(attempted).instant("reoffer_at"));
  }

  private Instant readyAfterEdit(long callCase) {
    var id = row(callCase).text("public_id");
    desk.persistence()
        .inTransaction(
            () -> service.edit(desk.viewer(), id, 0, changes().dueAt(inHalfAnHour).build()));
    return row(callCase).instant("ready_at");
  }

  private Row row(long callCase) {
    return desk.persistence()
        .inTransaction(() -> desk.sql().find("SELECT * FROM call_case WHERE id = ?1", callCase))
        .orElseThrow();
  }
}
