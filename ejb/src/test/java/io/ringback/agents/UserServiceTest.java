package io.ringback.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.access.TestSessions;
import io.ringback.access.UserSession;
import io.ringback.audit.TestAudit;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.TestLists;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people at work on the same user. */
@Tag("CONS-6")
class UserServiceTest {
  private static final Actor SYSTEM = new Actor.System();
  private static final String LIST = "support-fi";

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final UserService users = new UserService();

  @BeforeEach
  void startWithOneSupervisor() {
    persistence.run("TRUNCATE callback_list, app_user, feed_event, audit_entry CASCADE");
    users.changes = TestUserChanges.over(persistence);
    users.users = users.changes.users;
    users.lists = users.changes.lists;
    users.passwords =
        new PasswordService() {
          @Override
          public String hash(char[] password) {
            return "hash";
          }
        };
    users.sessions = TestSessions.over(persistence);
    users.audit = TestAudit.over(persistence);
    persistence.inTransaction(() -> TestLists.add(persistence, LIST));
    persistence.inTransaction(() -> users.create(SYSTEM, sara(null, LIST)));
  }

  @Test
  void nameThatIsTakenIsRefused() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> create(People.agent("sara")))
        .satisfies(
            refusal ->
                assertThat(refusal.violations())
                    .containsExactly(Violation.of("name", "name-taken")));

    assertThat(stored()).isEqualTo(sara(null, LIST));
  }

  @Test
  void nameOfADisabledUserIsTakenToo() {
    persistence.inTransaction(() -> users.disable(SYSTEM, "sara"));

    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> create(People.agent("sara")));
    assertThat(isDisabled()).isTrue();
  }

  @Test
  void changeOfWhatWasSeenIsStored() {
    edit(sara(null, LIST), sara("1234", LIST));

    assertThat(stored()).isEqualTo(sara("1234", LIST));
  }

  @Test
  void listThatWasTakenAwayMeanwhileDoesNotComeBack() {
    persistence.inTransaction(() -> users.put(SYSTEM, sara(null)));

    assertThatExceptionOfType(UserChangedMeanwhileException.class)
        .isThrownBy(() -> edit(sara(null, LIST), sara("1234", LIST)));
    assertThat(stored()).isEqualTo(sara(null));
  }

  @Test
  void whoWasDisabledMeanwhileStaysDisabled() {
    persistence.inTransaction(() -> users.disable(SYSTEM, "sara"));

    assertThatExceptionOfType(UserChangedMeanwhileException.class)
        .isThrownBy(() -> edit(sara(null, LIST), sara("1234", LIST)));
    assertThat(isDisabled()).isTrue();
  }

  @Test
  @Tag("USER-1")
  void newPasswordEndsTheSessionsOfTheOldOne() {
    var session = signIn();

    put(withPassword("another good password"));

    assertThat(isSignedIn(session)).isFalse();
  }

  @Test
  @Tag("USER-1")
  void otherChangesLeaveTheSessionsOpen() {
    var session = signIn();

    put(sara("1234", LIST));

    assertThat(isSignedIn(session)).isTrue();
  }

  @Test
  @Tag("USER-1")
  void whoIsLeftToTheProviderIsNotSignedInAnyMore() {
    put(withPassword("a long enough password"));
    var session = signIn();

    persistence.inTransaction(() -> users.leaveToProvider(SYSTEM, "sara"));

    assertThat(isSignedIn(session)).isFalse();
  }

  @Test
  @Tag("USER-1")
  void sessionFromBeforeDoesNotComeBackWithAUserWhoIsEnabledAgain() {
    var session = signIn();

    persistence.inTransaction(() -> users.disable(SYSTEM, "sara"));
    put(sara(null, LIST));

    assertThat(isDisabled()).isFalse();
    assertThat(isSignedIn(session)).isFalse();
  }

  private void put(UserSettings settings) {
    persistence.inTransaction(() -> users.put(SYSTEM, settings));
  }

  private UserSession signIn() {
    return persistence.inTransaction(() -> users.sessions.open("sara", ""));
  }

  private boolean isSignedIn(UserSession session) {
    return persistence.inTransaction(() -> users.sessions.find(session.token()).isPresent());
  }

  private static UserSettings withPassword(String password) {
    var sara = sara(null, LIST);
    return new UserSettings(
        sara.name(),
        sara.displayName(),
        sara.roles(),
        sara.email(),
        sara.language(),
        sara.timeZone(),
        sara.extension(),
        sara.supervises(),
        password);
  }

  private static UserSettings sara(@Nullable String extension, String... supervises) {
    return new UserSettings(
        "sara",
        "Sara",
        Set.of(Role.SUPERVISOR),
        "sara@example.com",
        "sv",
        ZoneId.of("Europe/Helsinki"),
        extension,
        Set.of(supervises),
        null);
  }

  private void create(UserSettings settings) {
    persistence.inTransaction(() -> users.create(SYSTEM, settings));
  }

  private void edit(UserSettings seen, UserSettings wanted) {
    persistence.inTransaction(() -> users.edit(SYSTEM, seen, wanted));
  }

  private UserSettings stored() {
    return persistence.inTransaction(
        () -> users.changes.settings(users.users.findByName("sara").orElseThrow()));
  }

  private boolean isDisabled() {
    return persistence.inTransaction(
        () -> users.users.findByName("sara").orElseThrow().isDisabled());
  }
}
