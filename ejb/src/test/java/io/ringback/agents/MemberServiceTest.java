package io.ringback.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.access.TestSessions;
import io.ringback.audit.AuditEntry;
import io.ringback.audit.TestAudit;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.feed.TestFeed;
import io.ringback.lists.TestLists;
import io.ringback.persistence.RecordedEvents;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users and members against a real database: who may change whom, and what is told of it. */
class MemberServiceTest {
  private static final Actor SYSTEM = new Actor.System();
  private static final String LIST = "support-fi";

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final MemberService members = new MemberService();
  private final UserService users = new UserService();
  private final AgentQueries agentQueries = new AgentQueries();
  private final RecordedEvents<MemberActivated> activated = new RecordedEvents<>();
  private final RecordedEvents<MemberRemoved> removed = new RecordedEvents<>();
  private final RecordedEvents<UserDisabled> disabled = new RecordedEvents<>();

  @BeforeEach
  void startWithOneList() {
    persistence.run("TRUNCATE callback_list, app_user, feed_event CASCADE");
    wire();
    persistence.inTransaction(() -> TestLists.add(persistence, LIST));
    putUser("anna", Role.AGENT);
    putUser("ben", Role.AGENT);
  }

  private void wire() {
    var agents = new Agents();
    agents.entities = persistence.entities();
    agents.sql = persistence.sql();
    agents.feed = TestFeed.over(persistence);
    var memberships = new Memberships();
    memberships.sql = persistence.sql();
    memberships.clock = persistence.clock();
    var changes = new MemberChanges();
    changes.memberships = memberships;
    changes.agents = agents;
    changes.feed = agents.feed;
    changes.clock = persistence.clock();
    changes.audit = TestAudit.over(persistence);
    changes.activated = activated;
    changes.removed = removed;
    members.lists = TestLists.over(persistence);
    members.agents = agents;
    members.memberships = memberships;
    members.changes = changes;
    users.changes = TestUserChanges.over(persistence);
    users.changes.agents = agents;
    users.changes.memberships = memberships;
    users.changes.changes = changes;
    users.changes.disabled = disabled;
    users.users = users.changes.users;
    users.lists = members.lists;
    users.passwords = new PasswordService();
    users.sessions = TestSessions.over(persistence);
    users.audit = changes.audit;
    agentQueries.sql = persistence.sql();
  }

  @Test
  @Tag("USER-1")
  void userWithTheRoleIsAnAgentWhoIsOffwork() {
    var anna = persistence.inTransaction(() -> agentQueries.get(SYSTEM, "anna"));

    assertThat(anna.availability()).isEqualTo(Availability.OFFWORK);
    assertThat(anna.receiving()).isFalse();
  }

  @Test
  @Tag("LIST-4")
  void addedMemberIsListedAndTold() {
    put(SYSTEM, "anna", true);

    assertThat(persistence.inTransaction(() -> members.list(SYSTEM, LIST)))
        .containsExactly(new MemberView("anna", "anna X", true, false));
    assertThat(activated.all()).hasSize(1);
    assertThat(activity()).containsExactly("MEMBER_ADDED");
  }

  @Test
  @Tag("LIST-5")
  void memberJoinsAndLeavesByThemselves() {
    put(SYSTEM, "anna", false);
    var anna = actor("anna", true);

    assertThat(put(anna, "anna", true).active()).isTrue();
    assertThat(put(anna, "anna", false).active()).isFalse();
    assertThat(activity()).containsExactly("MEMBER_ADDED", "LIST_JOINED", "LIST_LEFT");
  }

  @Test
  @Tag("LIST-4")
  void memberDoesNotTickOthersUnlessTheListSaysSo() {
    put(SYSTEM, "anna", true);
    put(SYSTEM, "ben", true);
    var anna = actor("anna", true);
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> put(anna, "ben", false));
    assertThatExceptionOfType(NoPermissionException.class).isThrownBy(() -> remove(anna, "ben"));

    persistence.run("UPDATE callback_list SET members_manage_members = true");

    assertThat(put(anna, "ben", false).active()).isFalse();
  }

  @Test
  @Tag("LIST-5")
  void strangerCannotJoin() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> put(actor("anna", false), "anna", true));
  }

  @Test
  @Tag("LIST-6")
  void removalIsToldInTheSameTransaction() {
    put(SYSTEM, "anna", true);

    remove(SYSTEM, "anna");

    assertThat(removed.all()).hasSize(1);
    assertThat(activity()).containsExactly("MEMBER_ADDED", "MEMBER_REMOVED");
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> remove(SYSTEM, "anna"));
  }

  @Test
  @Tag("LIST-6")
  void disabledUserIsNoAgentAnyMore() {
    put(SYSTEM, "anna", true);

    persistence.inTransaction(() -> users.disable(SYSTEM, "anna"));

    assertThat(disabled.all()).hasSize(1);
    assertThat(persistence.inTransaction(() -> members.list(SYSTEM, LIST))).isEmpty();
    assertThat(persistence.inTransaction(() -> agentQueries.listAll(SYSTEM)))
        .extracting(AgentView::name)
        .containsExactly("ben");
  }

  @Test
  @Tag("LIST-6")
  void whoLosesTheRoleLosesTheirListsToo() {
    put(SYSTEM, "anna", true);

    putUser("anna", Role.MONITOR);

    assertThat(disabled.all()).hasSize(1);
    assertThat(removed.all()).hasSize(1);
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> put(SYSTEM, "anna", true));
  }

  @Test
  @Tag("LIST-6")
  void whoWasDisabledAndComesBackWithoutTheRoleLosesTheirListsToo() {
    put(SYSTEM, "anna", true);
    persistence.inTransaction(() -> users.disable(SYSTEM, "anna"));

    putUser("anna", Role.MONITOR);

    assertThat(removed.all()).hasSize(1);
    assertThat(persistence.inTransaction(() -> members.list(SYSTEM, LIST))).isEmpty();
  }

  @Test
  @Tag("LIST-6")
  void whoWasDisabledAndComesBackAsAnAgentHasTheirListsAgain() {
    put(SYSTEM, "anna", true);
    persistence.inTransaction(() -> users.disable(SYSTEM, "anna"));

    putUser("anna", Role.AGENT);

    assertThat(persistence.inTransaction(() -> members.list(SYSTEM, LIST))).hasSize(1);
  }

  @Test
  @Tag("LIST-6")
  void whoLosesTheRoleWhileTheirRowIsWaitedForBecomesNoMember() {
    members.agents = losingTheRoleBeforeTheLock();

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> put(SYSTEM, "anna", true));

    assertThat(persistence.inTransaction(() -> members.list(SYSTEM, LIST))).isEmpty();
  }

  private static Agents losingTheRoleBeforeTheLock() {
    var agents =
        new Agents() {
          @Override
          public Agent lock(long id) {
            persistence.run("DELETE FROM user_role WHERE user_id = ?", id);
            return super.lock(id);
          }
        };
    agents.entities = persistence.entities();
    agents.sql = persistence.sql();
    return agents;
  }

  @Test
  @Tag("USER-1")
  void agentsSeeColleaguesOfTheirListsOnly() {
    put(SYSTEM, "anna", true);
    assertThat(seenBy(actor("anna", true))).containsExactly("anna");

    put(SYSTEM, "ben", false);

    assertThat(seenBy(actor("anna", true))).containsExactly("anna", "ben");
    assertThat(seenBy(actor("anna", false))).containsExactly("anna");
  }

  @Test
  @Tag("USER-1")
  void agentActsAsThemselvesOnly() {
    put(SYSTEM, "anna", true);
    put(SYSTEM, "ben", true);
    var anna = actor("anna", true);

    assertThat(persistence.inTransaction(() -> members.agents.getActing(anna, "anna").name()))
        .isEqualTo("anna");
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> persistence.inTransaction(() -> members.agents.getActing(anna, "ben")));
  }

  @Test
  @Tag("CONS-7")
  void auditLogTellsOfUsersAndMembersButNotOfWhatAgentsDoForThemselves() {
    persistence.run("TRUNCATE audit_entry");
    put(SYSTEM, "anna", false);
    put(actor("anna", true), "anna", true);
    put(SYSTEM, "anna", false);
    putUser("anna", Role.MONITOR);

    assertThat(TestAudit.entries(persistence).stream().map(MemberServiceTest::line))
        .containsExactly(
            "USER anna [roles: AGENT → MONITOR]",
            "MEMBER support-fi/anna [active: false → null]",
            "MEMBER support-fi/anna [active: true → false]",
            "MEMBER support-fi/anna [active: null → false]");
  }

  private static String line(AuditEntry entry) {
    var changes =
        entry.changes().stream()
            .map(change -> change.field() + ": " + change.before() + " → " + change.after())
            .toList();
    return entry.subject() + " " + entry.name() + " " + changes;
  }

  private List<String> seenBy(Actor actor) {
    return persistence.inTransaction(() -> agentQueries.listAll(actor)).stream()
        .map(AgentView::name)
        .toList();
  }

  private Actor actor(String name, boolean member) {
    long id = persistence.inTransaction(() -> members.agents.getByName(name).id());
    var lists =
        member
            ? Set.of(persistence.inTransaction(() -> TestLists.id(persistence, LIST)))
            : Set.<Long>of();
    return new Actor.User(id, name, Set.of(Role.AGENT), Set.of(), lists);
  }

  private MemberView put(Actor actor, String agent, boolean active) {
    return persistence.inTransaction(() -> members.put(actor, LIST, agent, active));
  }

  private void remove(Actor actor, String agent) {
    persistence.inTransaction(() -> members.remove(actor, LIST, agent));
  }

  private void putUser(String name, Role role) {
    persistence.inTransaction(() -> users.put(SYSTEM, People.settings(name, role)));
  }

  private List<String> activity() {
    return persistence.inTransaction(
        () ->
            persistence.sql().list("SELECT type FROM agent_event ORDER BY id").stream()
                .map(row -> row.text("type"))
                .toList());
  }
}
