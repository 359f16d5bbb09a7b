package io.ringback.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.access.TestSessions;
import io.ringback.audit.TestAudit;
import io.ringback.configuration.Organisation;
import io.ringback.lists.TestLists;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is let into an installation that has no administrator, also when two members start. */
class FirstAdministratorTest {
  private static final Actor SYSTEM = new Actor.System();

  private final DataSource database = TestDatabase.create();
  private final TestPersistence persistence = new TestPersistence(database);

  @AfterEach
  void disconnect() {
    persistence.close();
  }

  @Test
  void settingLetsAnAdministratorInWhileThereIsNone() {
    start(persistence);

    assertThat(administrators()).containsExactly("admin");
  }

  @Test
  void settingMakesNoSecondAdministrator() {
    persistence.inTransaction(
        () ->
            users(persistence)
                .put(new Actor.System(), People.settings("boss", Role.ADMINISTRATOR)));

    start(persistence);

    assertThat(administrators()).containsExactly("boss");
  }

  @Test
  void secondOfTwoMembersThatStartAtOnceWaitsAndMakesNone() {
    try (var other = new TestPersistence(database)) {
      var second =
          persistence.inTransaction(
              () -> {
                firstAdministrator(persistence).letIn();
                var starting = CompletableFuture.runAsync(() -> start(other));
                await().until(this::somebodyWaits);
                return starting;
              });
      second.join();
    }

    assertThat(administrators()).containsExactly("admin");
    assertThat(TestAudit.entries(persistence)).hasSize(1);
  }

  @Test
  @Tag("USER-1")
  void administratorWhomTheProviderTookTheRoleComesBackWithThePassword() {
    persistence.inTransaction(() -> users(persistence).put(SYSTEM, People.agent("admin")));
    persistence.run(
        "UPDATE app_user SET provider_issuer = 'https://login.example.com', provider_subject = '17'");

    start(persistence);

    assertThat(administrators()).containsExactly("admin");
    assertThat(admin().passwordHash()).contains("a hash");
    assertThat(admin().provider()).isEmpty();
  }

  @Test
  @Tag("USER-1")
  void disabledAdministratorOfTheProviderComesBackToo() {
    persistence.inTransaction(
        () -> users(persistence).put(SYSTEM, People.settings("admin", Role.ADMINISTRATOR)));
    persistence.run(
        "UPDATE app_user SET provider_issuer = 'https://login.example.com', provider_subject = '17', disabled = true");

    start(persistence);

    assertThat(admin().isDisabled()).isFalse();
    assertThat(admin().passwordHash()).contains("a hash");
  }

  @Test
  void passwordThatCannotBeHindersNoStart() {
    var first = firstAdministrator(persistence);
    first.password = Optional.of("short");

    persistence.inTransaction(first::letIn);

    assertThat(administrators()).isEmpty();
  }

  private User admin() {
    return persistence.inTransaction(
        () -> firstAdministrator(persistence).names.findByName("admin").orElseThrow());
  }

  private boolean somebodyWaits() {
    return !persistence
        .sql()
        .list(
            "SELECT 1 AS here FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
        .isEmpty();
  }

  private static void start(TestPersistence member) {
    member.inTransaction(() -> firstAdministrator(member).letIn());
  }

  private static FirstAdministrator firstAdministrator(TestPersistence member) {
    var first = new FirstAdministrator();
    first.password = Optional.of("a long enough password");
    first.users = users(member);
    first.names = first.users.users;
    first.sql = member.sql();
    first.organisation = new Finnish();
    return first;
  }

  private static UserService users(TestPersistence member) {
    var service = new UserService();
    service.changes = TestUserChanges.over(member);
    service.users = service.changes.users;
    service.lists = TestLists.over(member);
    service.passwords = new QuickPasswords();
    service.sessions = TestSessions.over(member);
    service.audit = TestAudit.over(member);
    return service;
  }

  private List<String> administrators() {
    return persistence.inTransaction(
        () ->
            persistence
                .sql()
                .list(
                    "SELECT u.name FROM app_user u JOIN user_role r ON r.user_id = u.id WHERE r.role = 'ADMINISTRATOR'")
                .stream()
                .map(row -> row.text("name"))
                .toList());
  }

  private static final class QuickPasswords extends PasswordService {
    @Override
    public String hash(char[] password) {
      return "a hash";
    }
  }

  private static final class Finnish extends Organisation {
    @Override
    public String language() {
      return "en";
    }

    @Override
    public ZoneId timeZone() {
      return ZoneId.of("Europe/Helsinki");
    }
  }
}
