package io.ringback.cases;

import static io.ringback.cases.CaseChanges.changes;
import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.persistence.OpenTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request comes while somebody changes the case that it would merge into. */
@Tag("REL-1")
class MainCaseTest {
  private static final String OTHER_NUMBER = "+358401000002";

  private final TestDesk desk = new TestDesk();
  private final CaseIntake intake = TestCaseService.intake(desk.persistence());
  private final long list = desk.list("MERGE", "LIST");
  private final long main = desk.openCase(list, NUMBER, -10);

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void requestMergesWhenOnlyTheDueTimeChanges() {
    var taken = requestedWhile("UPDATE call_case SET due_at = now() WHERE id = ?", main);

    assertThat(taken.main()).get().extracting(CallCase::id).isEqualTo(main);
    assertThat(taken.callCase().closeReason()).isEqualTo(CloseReason.MERGED);
  }

  @Test
  void requestIsACaseOfItsOwnWhenTheMainOneGetsAnotherNumber() {
    assertOwnCase(
        requestedWhile("UPDATE call_case SET phone = ? WHERE id = ?", OTHER_NUMBER, main));
  }

  @Test
  void requestIsACaseOfItsOwnWhenTheMainOneMovesToAnotherList() {
    long other = desk.list("OFF", "LIST");

    assertOwnCase(requestedWhile("UPDATE call_case SET list_id = ? WHERE id = ?", other, main));
  }

  @Test
  void requestMergesIntoTheNextCaseThatIsThereFromBeforeTheListMerged() {
    long next = desk.openCase(list, NUMBER, -5);

    var taken = requestedWhile("UPDATE call_case SET phone = ? WHERE id = ?", OTHER_NUMBER, main);

    assertThat(taken.main()).get().extracting(CallCase::id).isEqualTo(next);
  }

  private static void assertOwnCase(CaseIntake.Taken taken) {
    assertThat(taken.main()).isEmpty();
    assertThat(taken.callCase().state()).isEqualTo(CaseState.READY);
  }

  private CaseIntake.Taken requestedWhile(String change, Object... parameters) {
    try (var other = new OpenTransaction(desk.database())) {
      return other.run(change, parameters).commitWhenWaitedForBy(this::request);
    }
  }

  private CaseIntake.Taken request() {
    var fields = changes().list("list-0").phone(NUMBER).build();
    return desk.persistence()
        .inTransaction(
            () -> intake.take(desk.viewer(), new NewCase(fields, Source.MISSED_CALL, null)));
  }
}
