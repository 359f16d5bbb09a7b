package io.ringback.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.audit.TestAudit;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.lists.ListCopied;
import io.ringback.lists.NewCopy;
import io.ringback.lists.TestLists;
import io.ringback.persistence.RecordedEvents;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets a list to run or to read, and what a copy takes along. */
@Tag("CONS-2")
@Tag("USER-1")
class GrantServiceTest {
  private static final Actor SYSTEM = new Actor.System();
  private static final String LIST = "support-fi";

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final GrantService grants = new GrantService();
  private final PeopleOfCopies people = new PeopleOfCopies();
  private final Memberships memberships = new Memberships();

  @BeforeEach
  void startWithOneListAndPeopleInCharge() {
    persistence.run("TRUNCATE callback_list, app_user, feed_event, audit_entry CASCADE");
    grants.lists = TestLists.over(persistence);
    grants.users = new Users();
    grants.users.entities = persistence.entities();
    grants.users.sql = persistence.sql();
    grants.grants = new Grants();
    grants.grants.sql = persistence.sql();
    grants.grants.lists = grants.lists;
    grants.grants.audit = TestAudit.over(persistence);
    wireMembers();
    persistence.inTransaction(() -> TestLists.add(persistence, LIST));
    add("sara", Role.SUPERVISOR);
    add("moni", Role.MONITOR, Role.AGENT);
    add("anna", Role.AGENT);
  }

  private void wireMembers() {
    memberships.sql = persistence.sql();
    var changes = new MemberChanges();
    changes.memberships = memberships;
    changes.agents = TestAgents.over(persistence);
    changes.feed = changes.agents.feed;
    changes.clock = persistence.clock();
    changes.audit = grants.grants.audit;
    changes.activated = new RecordedEvents<>();
    people.lists = grants.lists;
    people.agents = changes.agents;
    people.memberships = memberships;
    people.changes = changes;
    people.users = grants.users;
    people.grants = grants.grants;
  }

  @Test
  void listIsGrantedToSeveralAtOnceAndRevoked() {
    persistence.inTransaction(() -> grants.grant(SYSTEM, LIST, Set.of("sara", "moni")));

    assertThat(granted())
        .containsExactly(
            new GrantView("moni", "moni X", Set.of(Role.MONITOR)),
            new GrantView("sara", "sara X", Set.of(Role.SUPERVISOR)));
    persistence.inTransaction(() -> grants.revoke(SYSTEM, LIST, "sara"));
    assertThat(granted()).extracting(GrantView::name).containsExactly("moni");
    assertThat(audited()).containsExactly("moni", "sara", "sara");
    assertThat(read(() -> grants.listCandidates(SYSTEM, LIST, "X")))
        .extracting(GrantView::name)
        .containsExactly("sara");
  }

  @Test
  void whoIsNotInChargeOfAnythingGetsNoList() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(
            () ->
                persistence.inTransaction(
                    () -> grants.grant(SYSTEM, LIST, Set.of("sara", "anna"))));
    assertThat(granted()).isEmpty();
  }

  @Test
  void supervisorSeesWhoElseRunsTheListAndGrantsItToNobody() {
    persistence.inTransaction(() -> grants.grant(SYSTEM, LIST, Set.of("sara")));
    long list = read(() -> TestLists.id(persistence, LIST));
    var sara = new Actor.User(1, "sara", Set.of(Role.SUPERVISOR), Set.of(list), Set.of());

    assertThat(read(() -> grants.list(sara, LIST))).hasSize(1);
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(
            () -> persistence.inTransaction(() -> grants.grant(sara, LIST, Set.of("moni"))));
  }

  @Test
  void copyTakesMembersAndGrantsAlongIfWanted() {
    persistence.inTransaction(() -> grants.grant(SYSTEM, LIST, Set.of("sara")));
    persistence.run(
        "INSERT INTO agent (id) SELECT id FROM app_user WHERE name = 'anna';"
            + "INSERT INTO list_member SELECT a.id, l.id, true FROM agent a, callback_list l");
    persistence.inTransaction(() -> TestLists.add(persistence, "support-sv"));

    copied(new NewCopy("support-sv", "Support SV", true, true));

    assertThat(read(() -> grants.list(SYSTEM, "support-sv")))
        .extracting(GrantView::name)
        .containsExactly("sara");
    assertThat(read(() -> memberships.list(TestLists.id(persistence, "support-sv"))))
        .containsExactly(new MemberView("anna", "anna X", true, false));
  }

  @Test
  void copyTakesNobodyAlongUnlessAsked() {
    persistence.inTransaction(() -> grants.grant(SYSTEM, LIST, Set.of("sara")));
    persistence.inTransaction(() -> TestLists.add(persistence, "support-sv"));

    copied(new NewCopy("support-sv", "Support SV", false, false));

    assertThat(read(() -> grants.list(SYSTEM, "support-sv"))).isEmpty();
  }

  private void copied(NewCopy wanted) {
    persistence.inTransaction(
        () -> {
          var event =
              new ListCopied(
                  TestLists.id(persistence, LIST),
                  TestLists.id(persistence, wanted.key()),
                  wanted,
                  SYSTEM);
          people.listCopied(event);
        });
  }

  private List<String> audited() {
    return read(() -> persistence.sql().list("SELECT name FROM audit_entry ORDER BY id")).stream()
        .map(row -> row.text("name"))
        .toList();
  }

  private List<GrantView> granted() {
    return read(() -> grants.list(SYSTEM, LIST));
  }

  private static <T> T read(Supplier<T> read) {
    return persistence.inTransaction(read);
  }

  private void add(String name, Role... roles) {
    persistence.inTransaction(
        () -> grants.users.add(new User(People.settings(name, roles), Set.of())));
  }
}
