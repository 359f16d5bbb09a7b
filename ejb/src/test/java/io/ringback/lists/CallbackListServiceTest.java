package io.ringback.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.audit.AuditAction;
import io.ringback.audit.AuditChange;
import io.ringback.audit.AuditEntry;
import io.ringback.audit.TestAudit;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.feed.TestFeed;
import io.ringback.persistence.RecordedEvents;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real database: mappings, locks and counts are what is tested. */
class CallbackListServiceTest {
  private static final Actor SYSTEM = new Actor.System();
  private static final Actor AGENT =
      new Actor.User(1, "anna", Set.of(Role.AGENT), Set.of(), Set.of());

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final CallbackListService service = new CallbackListService();
  private final RecordedEvents<ListOpened> opened = new RecordedEvents<>();
  private final RecordedEvents<ListCopied> copied = new RecordedEvents<>();
  private final HandlingStatusService statuses = new HandlingStatusService();
  private final ListOverviewQueries overview = new ListOverviewQueries();
  private final Settings settings = Settings.ofANewList();

  @BeforeEach
  void wire() {
    persistence.run("TRUNCATE callback_list, app_user, feed_event CASCADE");
    service.lists = new CallbackLists();
    service.lists.entities = persistence.entities();
    service.lists.sql = persistence.sql();
    service.counters = new ListCounters();
    service.counters.sql = persistence.sql();
    service.feed = TestFeed.over(persistence);
    service.clock = persistence.clock();
    service.audit = TestAudit.over(persistence);
    service.opened = opened;
    service.deleted = new RecordedEvents<>();
    service.copied = copied;
    statuses.lists = service;
    overview.sql = persistence.sql();
    overview.counters = service.counters;
  }

  @Test
  @Tag("LIST-1")
  void listIsReadAsItWasPut() {
    settings.statuses(BuiltInStatus.BUSY.settings());
    assertThat(put()).isTrue();

    var read = persistence.inTransaction(() -> service.get(SYSTEM, "support-fi"));

    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("statuses")
        .isEqualTo(settings.get());
    assertThat(read.statuses()).hasSize(5);
  }

  @Test
  @Tag("LIST-1")
  void putAgainReplacesSettingsAndStatuses() {
    settings.statuses(
        new StatusSettings(
            "LATER", Closes.NO, true, Duration.ofDays(1), 1, true, Map.of("en", "Later")));
    put();
    settings.statuses();
    settings.priority = 1;

    assertThat(put()).isFalse();

    var read = persistence.inTransaction(() -> service.get(SYSTEM, "support-fi"));
    assertThat(read.priority()).isEqualTo(1);
    assertThat(read.statuses()).extracting(StatusSettings::code).doesNotContain("LATER").hasSize(5);
  }

  @Test
  @Tag("CONS-7")
  void auditLogTellsOfEveryChange() {
    put();
    settings.priority = 1;
    put();
    persistence.inTransaction(() -> service.delete(SYSTEM, "support-fi"));

    var entries = TestAudit.entries(persistence);
    assertThat(entries)
        .extracting(AuditEntry::action)
        .startsWith(AuditAction.REMOVED, AuditAction.CHANGED, AuditAction.CREATED);
    assertThat(entries.get(1).changes()).containsExactly(new AuditChange("priority", "3", "1"));
  }

  @Test
  @Tag("LIST-7")
  void resumingTellsThatCasesCanBeHandedOut() {
    settings.paused = true;
    put();
    settings.paused = false;
    put();

    assertThat(opened.all()).hasSize(1);
  }

  @Test
  @Tag("LIST-7")
  void listWithOpenCasesIsNotDeletedAndSaysHowMany() {
    put();
    addCase("READY", "interval '1 hour'", "interval '7 days'");
    addCase("WAITING", "interval '1 hour'", "interval '7 days'");
    addCase("CLOSED", "interval '1 hour'", "interval '7 days'");

    assertThatExceptionOfType(ListNotEmptyException.class)
        .isThrownBy(() -> persistence.inTransaction(() -> service.delete(SYSTEM, "support-fi")))
        .satisfies(refused -> assertThat(refused.details()).containsEntry("open", 2L));
    assertThat(put()).isFalse();
  }

  @Test
  @Tag("LIST-7")
  void listGoesWithItsClosedCases() {
    put();
    addCase("CLOSED", "interval '1 hour'", "interval '7 days'");

    persistence.inTransaction(() -> service.delete(SYSTEM, "support-fi"));

    assertThat(persistence.inTransaction(() -> service.listAll(SYSTEM))).isEmpty();
  }

  @Test
  @Tag("LIST-7")
  void listGoesThoughRequestsOfAnotherWereMergedIntoACaseThatMovedToIt() {
    put();
    addCase("CLOSED", "interval '1 hour'", "interval '7 days'");
    persistence.inTransaction(() -> TestLists.add(persistence, "sales"));
    persistence.run(
        """
        INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at,
                               close_reason, closed_at, main_case_id)
        SELECT 'merged', l.id, 'CLOSED', c.phone, 3, now(), now(), now(), now(), 'MERGED', now(), c.id
        FROM callback_list l, call_case c WHERE l.key = 'sales'
        """);

    persistence.inTransaction(() -> service.delete(SYSTEM, "support-fi"));

    assertThat(persistence.inTransaction(() -> persistence.sql().list("SELECT * FROM call_case")))
        .singleElement()
        .satisfies(left -> assertThat(left.findLong("main_case_id")).isNull());
  }

  @Test
  @Tag("LIST-3")
  void countersCountOpenDueAndExpiringCases() {
    put();
    addCase("READY", "interval '-3 hours'", "interval '7 days'");
    addCase("WAITING", "interval '59 minutes'", "interval '23 hours'");
    addCase("WAITING", "interval '61 minutes'", "interval '25 hours'");
    addCase("CLOSED", "interval '-3 hours'", "interval '1 hour'");

    var counters = persistence.inTransaction(() -> service.counters(SYSTEM, "support-fi"));

    assertThat(counters).isEqualTo(new Counters(0, 3, 2, 1));
  }

  @Test
  @Tag("LIST-3")
  void servingAreActiveMembersWhoReceive() {
    put();
    addMember("anna", "CALLBACKS", true);
    addMember("ben", "CALLBACKS", false);
    addMember("carla", "NONE", true);

    var counters = persistence.inTransaction(() -> service.countersOfAll(SYSTEM));

    assertThat(counters).containsOnlyKeys("support-fi").containsValue(new Counters(1, 0, 0, 0));
  }

  @Test
  @Tag("USER-1")
  void listThatIsNotOnesOwnIsNotThere() {
    put();

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> persistence.inTransaction(() -> service.get(AGENT, "support-fi")));
    assertThat(persistence.inTransaction(() -> service.listAll(AGENT))).isEmpty();
  }

  @Test
  @Tag("USER-1")
  void onlyAdministratorsMakeLists() {
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> persistence.inTransaction(() -> service.put(AGENT, settings.get())));
  }

  @Test
  @Tag("CONS-2")
  void copyHasTheSettingsAndStatusesButIsOpen() {
    settings.paused = true;
    settings.statuses(later("Later"));
    put();

    copy("support-sv");

    var copy = persistence.inTransaction(() -> service.get(SYSTEM, "support-sv"));
    assertThat(copy.name()).isEqualTo("Support SV");
    assertThat(copy.paused()).isFalse();
    assertThat(copy.statuses()).extracting(StatusSettings::code).contains("LATER");
    assertThat(copied.all()).hasSize(1);
  }

  @Test
  @Tag("CONS-2")
  void copyTakesNoOtherListsPlace() {
    put();

    assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> copy("support-fi"));
  }

  @Test
  @Tag("HANDLE-4")
  void statusesAreAddedAdjustedMovedAndRemovedOneAtATime() {
    put();
    persistence.inTransaction(() -> statuses.add(SYSTEM, "support-fi", later("Later")));

    var seen = stored();
    persistence.inTransaction(
        () -> statuses.adjust(SYSTEM, "support-fi", seen, later("Another day")));
    persistence.inTransaction(() -> statuses.move(SYSTEM, "support-fi", "LATER", -1));

    assertThat(codes()).endsWith("LATER", "OTHER");
    assertThat(stored().labels()).containsEntry("en", "Another day");
    persistence.inTransaction(() -> statuses.remove(SYSTEM, "support-fi", "LATER"));
    assertThat(codes()).doesNotContain("LATER").hasSize(5);
  }

  @Test
  @Tag("HANDLE-4")
  void statusThatSomebodyElseChangedIsNotOverwritten() {
    put();
    persistence.inTransaction(() -> statuses.add(SYSTEM, "support-fi", later("Later")));
    var seen = stored();
    persistence.inTransaction(() -> statuses.adjust(SYSTEM, "support-fi", seen, later("Tomorrow")));

    assertThatExceptionOfType(ListChangedMeanwhileException.class)
        .isThrownBy(
            () ->
                persistence.inTransaction(
                    () -> statuses.adjust(SYSTEM, "support-fi", seen, later("Next week"))));
    assertThat(stored().labels()).containsEntry("en", "Tomorrow");
  }

  @Test
  @Tag("CONS-2")
  void overviewCountsMembersAndFinds() {
    put();
    addMember("anna", "CALLBACKS", true);
    addMember("ben", "NONE", false);
    addCase("READY", "interval '-3 hours'", "interval '7 days'");

    assertThat(overview(SYSTEM, "SUPP"))
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.members()).isEqualTo(2);
              assertThat(list.active()).isEqualTo(1);
              assertThat(list.counters()).isEqualTo(new Counters(1, 1, 1, 0));
            });
    assertThat(overview(SYSTEM, "sales")).isEmpty();
    assertThat(overview(AGENT, "")).isEmpty();
  }

  private List<ListOverview> overview(Actor actor, String search) {
    var filter = new ListOverviewFilter(search, ListKind.CALLBACK, false);
    return persistence.inTransaction(
        () -> {
          var lists = overview.list(actor, filter, 0);
          assertThat(overview.count(actor, filter)).isEqualTo(lists.size());
          return lists;
        });
  }

  private void copy(String key) {
    persistence.inTransaction(
        () -> service.copy(SYSTEM, "support-fi", new NewCopy(key, "Support SV", true, true)));
  }

  private StatusSettings stored() {
    return persistence.inTransaction(() -> service.get(SYSTEM, "support-fi")).statuses().stream()
        .filter(status -> status.code().equals("LATER"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes() {
    return persistence.inTransaction(() -> service.get(SYSTEM, "support-fi")).statuses().stream()
        .map(StatusSettings::code)
        .toList();
  }

  private static StatusSettings later(String label) {
    var labels = Map.of("en", label, "fi", label, "sv", label);
    return new StatusSettings("LATER", Closes.NO, false, Duration.ofDays(1), 1, true, labels);
  }

  private boolean put() {
    return persistence.inTransaction(() -> service.put(SYSTEM, settings.get()));
  }

  private void addCase(String state, String dueIn, String expiresIn) {
    var closed = state.equals("CLOSED");
    persistence.run(
        """
        INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at, expires_at,
                               close_reason, closed_at)
        SELECT gen_random_uuid(), l.id, '%s', '+46701740605', 3, now(), now() + %s, now(), now(), now() + %s, %s, %s
        FROM callback_list l
        """
            .formatted(
                state, dueIn, expiresIn, closed ? "'SUCCESS'" : "NULL", closed ? "now()" : "NULL"));
  }

  private void addMember(String name, String mode, boolean active) {
    var since = mode.equals("CALLBACKS") ? "now()" : "NULL";
    persistence.run(
        """
        WITH u AS (INSERT INTO app_user (name, display_name, time_zone) VALUES ('%s', '%s', 'Europe/Helsinki') RETURNING id),
             a AS (INSERT INTO agent (id, availability, work_mode, receiving_since, waiting_since)
                   SELECT id, 'AVAILABLE', '%s', %s, %s FROM u RETURNING id)
        INSERT INTO list_member (agent_id, list_id, active) SELECT a.id, l.id, %s FROM a, callback_list l
        """
            .formatted(name, name, mode, since, since, active));
  }
}
