package io.ringback.cases;

import static io.ringback.cases.CaseChanges.changes;
import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.errors.NoPermissionException;
import io.ringback.json.Json;
import io.ringback.persistence.Row;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an integration does with cases, against a real database. */
class CaseServiceTest {
  private static final Actor KEY =
      new Actor.Key(1, "crm", EnumSet.allOf(Scope.class), true, Set.of());
  private static final String OTHER_NUMBER = "+358401000002";

  private final TestDesk desk = new TestDesk();
  private final CaseService service = TestCaseService.over(desk.persistence());

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("CASE-5")
  @Tag("REL-2")
  void whoReadTheMainCaseBeforeARequestWasMergedIntoItDoesNotOverwriteItsNote() {
    var list = key(desk.list("MERGE", "LIST"));
    var main = create(changes().list(list).phone(NUMBER).note("First"));
    create(changes().list(list).phone(NUMBER).note("Second"));

    assertThatExceptionOfType(StaleCaseException.class)
        .isThrownBy(() -> edit(main.id(), main.editVersion(), changes().note("First, rung back")));

    assertThat(read(main.id()).note()).isEqualTo("First\nSecond");
  }

  @Nested
  @Tag("CASE-1")
  class CustomFields {
    private final String list = key(desk.list("OFF", "LIST"));
    private final CaseView made =
        create(
            changes()
                .list(list)
                .fields(
                    json("{'order':1,'shop':2,'to':{'street':'A 1','zip':'00100'},'no':null}")));

    @Test
    void nullOfANewCaseIsNoField() {
      assertThat(made.fields())
          .isEqualTo(json("{'order':1,'shop':2,'to':{'street':'A 1','zip':'00100'}}"));
    }

    @Test
    void editLeavesThoseThatItDoesNotName() {
      edit(made.id(), 0, changes().fields(json("{'vip':true,'shop':null,'to':{'zip':null}}")));

      assertThat(read(made.id()).fields())
          .isEqualTo(json("{'order':1,'vip':true,'to':{'street':'A 1'}}"));
    }

    @Test
    @Tag("CASE-5")
    void editToWhatIsThereIsNone() {
      var same = edit(made.id(), 0, changes().fields(json("{'order':1,'nothing':null}")));

      assertThat(same.editVersion()).isZero();
    }

    @Test
    void nullEmptiesThemAll() {
      assertThat(edit(made.id(), 0, changes().fields(null)).fields()).isEmpty();
    }

    private JsonObject json(String text) {
      return Json.parse(text.replace('\'', '"')).asJsonObject();
    }
  }

  /** A case was called in vain, and is to be tried again in five minutes. */
  @Nested
  @Tag("ALLOC-7")
  class WhileARelatedCaseRests {
    private final long list = desk.list("GROUP", "LIST");
    private final Instant again = triedInVain(list);

    @Test
    void caseThatGetsItsNumberRestsToo() {
      var other = id(desk.openCase(list, OTHER_NUMBER, -10));

      assertRests(edit(other, 0, changes().phone(NUMBER)));
    }

    @Test
    void caseThatComesToItsListRestsToo() {
      var other = id(desk.openCase(desk.list("GROUP", "LIST"), NUMBER, -10));

      assertRests(edit(other, 0, changes().list(key(list))));
    }

    @Test
    void caseThatIsOpenAgainRestsToo() {
      var other = id(closed(list, "SUCCESS"));

      assertRests(reopen(other, null, CaseFields.none()));
    }

    @Test
    void caseOnAListThatTreatsEachCaseByItselfDoesNot() {
      var other = id(desk.openCase(list, NUMBER, -10));

      var moved = edit(other, 0, changes().list(key(desk.list("OFF", "LIST"))));

      assertThat(moved.state()).isEqualTo(CaseState.READY);
    }

    /** The person has asked again: the case itself was brought forward, and stays so. */
    @Test
    @Tag("REL-2")
    void caseIsNotHeldBackByItsOwnAttempt() {
      var elsewhere = desk.list("GROUP", "LIST");
      var asked = desk.openCase(elsewhere, OTHER_NUMBER, -10);
      desk.run(
          "UPDATE call_case SET reoffer_at = now() + interval '9 minutes' WHERE id = ?", asked);

      assertThat(edit(id(asked), 0, changes().list(key(list))).state()).isEqualTo(CaseState.READY);
    }

    private void assertRests(CaseView related) {
      assertThat(related.state()).isEqualTo(CaseState.WAITING);
      assertThat(related.readyAt()).isEqualTo(again);
    }
  }

  @Nested
  class InTheNameOfAnAgent {
    private final long list = desk.list("OFF", "LIST");

    @Test
    @Tag("USER-1")
    void onlyAMemberClosesACase() {
      desk.user("ben");
      var open = id(desk.openCase(list, NUMBER, -10));

      assertThatExceptionOfType(NotAMemberException.class).isThrownBy(() -> close(open, "ben"));

      assertThat(read(open).state()).isEqualTo(CaseState.READY);
      assertThat(close(open, "anna").closeReason()).isEqualTo(CloseReason.CANCELLED);
    }

    @Test
    @Tag("USER-1")
    void whoIsInChargeOfTheListClosesACaseWithoutWorkingOnIt() {
      long sara = desk.user("sara");
      var open = id(desk.openCase(list, NUMBER, -10));
      var inCharge =
          new Actor.User(sara, "sara", Set.of(Role.SUPERVISOR, Role.AGENT), Set.of(list), Set.of());

      desk.persistence()
          .inTransaction(() -> service.close(inCharge, open, "sara", CloseReason.CANCELLED, null));

      assertThat(read(open).closeReason()).isEqualTo(CloseReason.CANCELLED);
    }

    @Test
    @Tag("STATE-2")
    void memberDoesNotCloseWhatAnotherHolds() {
      long ben = desk.user("ben");
      var held = desk.openCase(list, NUMBER, -10);
      desk.assignTo(ben, held);

      assertThatExceptionOfType(CaseHeldException.class).isThrownBy(() -> close(id(held), "anna"));
    }

    @Test
    @Tag("IMP-5")
    void caseOfAnUndoneImportIsNotOpenedAgain() {
      var undone = id(closed(list, "IMPORT_UNDONE"));

      assertThatExceptionOfType(NoPermissionException.class)
          .isThrownBy(() -> reopen(undone, "anna", CaseFields.none()));

      assertThat(reopen(undone, null, CaseFields.none()).state()).isEqualTo(CaseState.READY);
    }
  }

  @Nested
  @Tag("STATE-2")
  class ReopenedAgain {
    private final long list = desk.list("OFF", "LIST");
    private final String id = id(closed(list, "SUCCESS"));

    @Test
    void byItsAgentItIsTheirsStill() {
      reopen(id, "anna", CaseFields.none());

      assertThat(reopen(id, "anna", CaseFields.none()).assignee()).isEqualTo("anna");
      assertThat(reopenings()).isEqualTo(1);
    }

    @Test
    void byAnotherItIsHeld() {
      desk.user("ben");
      reopen(id, "anna", CaseFields.none());

      assertThatExceptionOfType(CaseHeldException.class)
          .isThrownBy(() -> reopen(id, "ben", CaseFields.none()))
          .withMessage("anna holds this case");
      assertThatExceptionOfType(CaseHeldException.class)
          .isThrownBy(() -> reopen(id, null, CaseFields.none()));
    }

    @Test
    void whileNobodyHasItItIsOpen() {
      reopen(id, null, CaseFields.none());

      assertThatExceptionOfType(OpenCaseExistsException.class)
          .isThrownBy(() -> reopen(id, "anna", CaseFields.none()))
          .withMessageEndingWith(id);
      assertThat(read(id).assignee()).isNull();
    }

    private int reopenings() {
      return in(() ->
              desk.sql().find("SELECT count(*) AS events FROM case_event WHERE type = 'REOPENED'"))
          .orElseThrow()
          .integer("events");
    }
  }

  @Nested
  @Tag("CASE-4")
  class ReopenedOnAListWithALeadTime {
    private final long list = desk.list("OFF", "LIST");

    ReopenedOnAListWithALeadTime() {
      desk.run("UPDATE callback_list SET lead_time = 1800");
    }

    @Test
    void caseMayBeOfferedTheLeadTimeBeforeItsNewDueTime() {
      var due = Instant.parse("2099-03-02T10:00:00Z");

      var reopened = reopen(id(closed(list, "SUCCESS")), null, changes().dueAt(due).build());

      assertThat(reopened.dueAt()).isEqualTo(due);
      assertThat(reopened.readyAt()).isEqualTo(due.minus(Duration.ofMinutes(30)));
    }

    @Test
    void caseWithoutANewDueTimeIsDueAndReadyNow() {
      var reopened = reopen(id(closed(list, "SUCCESS")), null, CaseFields.none());

      assertThat(reopened.state()).isEqualTo(CaseState.READY);
      assertThat(reopened.readyAt()).isEqualTo(reopened.dueAt());
    }
  }

  /**
   * @return when it is to be tried again
   */
  private Instant triedInVain(long list) {
    long tried = desk.openCase(list, NUMBER, 5);
    desk.run("UPDATE call_case SET state = 'WAITING', reoffer_at = ready_at WHERE id = ?", tried);
    return row("SELECT ready_at FROM call_case WHERE id = ?1", tried).instant("ready_at");
  }

  private long closed(long list, String reason) {
    long id = desk.openCase(list, NUMBER, -10);
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = ?, closed_at = now() WHERE id = ?",
        reason,
        id);
    return id;
  }

  private CaseView create(CaseChanges fields) {
    return in(() -> service.create(KEY, new NewCase(fields.build(), Source.API, null))).callCase();
  }

  private CaseView edit(String id, int version, CaseChanges changes) {
    return in(() -> service.edit(KEY, id, version, changes.build()));
  }

  private CaseView close(String id, String agent) {
    return in(() -> service.close(KEY, id, agent, CloseReason.CANCELLED, null));
  }

  private CaseView reopen(String id, String agent, CaseFields changes) {
    return in(() -> service.reopen(KEY, id, agent, changes));
  }

  private CaseView read(String id) {
    return in(() -> service.queries.get(KEY, id));
  }

  private String id(long callCase) {
    return row("SELECT public_id FROM call_case WHERE id = ?1", callCase).text("public_id");
  }

  private String key(long list) {
    return row("SELECT key FROM callback_list WHERE id = ?1", list).text("key");
  }

  private Row row(String sql, long id) {
    return in(() -> desk.sql().find(sql, id)).orElseThrow();
  }

  private <T> T in(Supplier<T> work) {
    return desk.persistence().inTransaction(work);
  }
}
