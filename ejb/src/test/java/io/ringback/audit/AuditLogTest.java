package io.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real database. */
@Tag("CONS-7")
class AuditLogTest {
  private static final Actor SARA =
      new Actor.User(7, "sara", Set.of(Role.SUPERVISOR), Set.of(), Set.of());

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final AuditQueries queries = new AuditQueries();

  private record Shop(
      String name, @Nullable Integer seats, List<Door> doors, @Secret @Nullable String code) {
    Shop(String name, @Nullable Integer seats, Door... doors) {
      this(name, seats, List.of(doors), null);
    }
  }

  private record Door(String code, boolean open) {}

  @BeforeEach
  void startEmpty() {
    persistence.run("TRUNCATE audit_entry");
    queries.sql = persistence.sql();
  }

  @Test
  void saysWhoChangedWhatFromWhatToWhat() {
    record(new Shop("Old", 4, new Door("IN", true)), new Shop("New", 4, new Door("IN", false)));

    var entry = TestAudit.entries(persistence).get(0);

    assertThat(entry.actor()).isEqualTo("sara");
    assertThat(entry.action()).isEqualTo(AuditAction.CHANGED);
    assertThat(entry.subject()).isEqualTo(AuditSubject.LIST);
    assertThat(entry.name()).isEqualTo("corner");
    assertThat(entry.changes())
        .containsExactly(
            new AuditChange("name", "Old", "New"),
            new AuditChange("doors.IN.open", "true", "false"));
  }

  @Test
  void newThingHasNoOldValuesAndOneThatIsGoneNoNewOnes() {
    record(null, new Shop("New", 4));
    record(new Shop("New", 4), null);

    var entries = TestAudit.entries(persistence);

    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.REMOVED, AuditAction.CREATED);
    assertThat(entries.get(0).changes()).contains(new AuditChange("seats", "4", null));
    assertThat(entries.get(1).changes()).contains(new AuditChange("seats", null, "4"));
  }

  @Test
  void whatOnlyMovedIsNotTakenForAnother() {
    var in = new Door("IN", true);
    var out = new Door("OUT", false);
    record(new Shop("A", null, in, out), new Shop("A", null, out, in));

    assertThat(TestAudit.entries(persistence).get(0).changes())
        .containsExactly(new AuditChange("doors", "IN, OUT", "OUT, IN"));
  }

  @Test
  void nothingChangedLeavesNoEntry() {
    record(new Shop("A", 1), new Shop("A", 1));

    assertThat(TestAudit.entries(persistence)).isEmpty();
  }

  @Test
  void secretIsNeverWrittenDownButThatItWasSet() {
    record(new Shop("A", 1), new Shop("A", 1, List.of(), "open sesame"));
    record(new Shop("A", 1, List.of(), "one"), new Shop("A", 1, List.of(), "two"));

    assertThat(TestAudit.entries(persistence))
        .hasSize(2)
        .flatExtracting(AuditEntry::changes)
        .allSatisfy(change -> assertThat(change.field()).isEqualTo("code"))
        .extracting(AuditChange::after)
        .containsOnly("•••");
  }

  @Test
  void refusedChangeLeavesNoEntry() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                persistence.inTransaction(
                    () -> {
                      write(null, new Shop("A", 1));
                      throw new IllegalStateException("refused");
                    }));

    assertThat(TestAudit.entries(persistence)).isEmpty();
  }

  @Test
  void isReadInPagesAndNarrowedByWhoWhatAndName() {
    for (int i = 0; i < 5; i++) record(null, new Shop("Shop " + i, i));

    var first = read(AuditFilter.ALL, new PageRequest(null, 3));
    var rest = read(AuditFilter.ALL, new PageRequest(first.next(), 3));

    assertThat(first.items()).hasSize(3);
    assertThat(rest.items()).hasSize(2);
    assertThat(rest.next()).isNull();
    var all = new PageRequest(null, 50);
    assertThat(read(new AuditFilter("sara", AuditSubject.LIST, "CORN", null, null), all).items())
        .hasSize(5);
    assertThat(read(new AuditFilter("ben", null, null, null, null), all).items()).isEmpty();
    assertThat(read(new AuditFilter(null, AuditSubject.USER, null, null, null), all).items())
        .isEmpty();
    var newest = first.items().get(0).at();
    assertThat(read(new AuditFilter(null, null, null, newest, null), all).items()).hasSize(1);
    assertThat(read(new AuditFilter(null, null, null, null, newest), all).items()).hasSize(4);
  }

  @Test
  void isForAdministratorsOnly() {
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> queries.list(SARA, AuditFilter.ALL, new PageRequest(null, 50)));
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> queries.listActors(SARA));
  }

  private Page<AuditEntry> read(AuditFilter filter, PageRequest page) {
    return persistence.inTransaction(() -> queries.list(TestAudit.ADMINISTRATOR, filter, page));
  }

  private static void record(@Nullable Record before, @Nullable Record after) {
    persistence.inTransaction(() -> write(before, after));
  }

  private static void write(@Nullable Record before, @Nullable Record after) {
    TestAudit.over(persistence).record(SARA, AuditSubject.LIST, "corner", before, after);
  }
}
