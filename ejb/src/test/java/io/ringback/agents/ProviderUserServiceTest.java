package io.ringback.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.access.TestSessions;
import io.ringback.agents.ProviderWelcome.LetIn;
import io.ringback.agents.ProviderWelcome.Reason;
import io.ringback.agents.ProviderWelcome.Refused;
import io.ringback.audit.AuditAction;
import io.ringback.audit.AuditChange;
import io.ringback.audit.AuditEntry;
import io.ringback.audit.TestAudit;
import io.ringback.configuration.TestOrganisation;
import io.ringback.errors.InvalidFieldException;
import io.ringback.persistence.RecordedEvents;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets in whom the identity provider knows, and as whom. */
@Tag("USER-1")
class ProviderUserServiceTest {
  private static final String ISSUER = "https://login.example.com/people";
  private static final Actor SYSTEM = new Actor.System();

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final ProviderUserService service = new ProviderUserService();
  private final UserService users = new UserService();
  private final RecordedEvents<UserDisabled> retired = new RecordedEvents<>();

  @BeforeEach
  void startWithNobody() {
    persistence.run("TRUNCATE callback_list, app_user, feed_event, audit_entry CASCADE");
    service.changes = TestUserChanges.over(persistence);
    service.changes.disabled = retired;
    service.users = service.changes.users;
    service.roles = new ProviderRoles();
    service.roles.administrators = List.of("ringback-administrator");
    service.roles.supervisors = List.of("ringback-supervisor", "team-leads");
    service.roles.monitors = List.of("ringback-monitor");
    service.roles.agents = List.of("ringback-agent");
    service.profiles = new ProviderProfiles();
    service.profiles.organisation = TestOrganisation.inFinland();
    service.audit = TestAudit.over(persistence);
    users.users = service.users;
    users.changes = service.changes;
    users.audit = service.audit;
    users.lists = service.changes.lists;
    users.sessions = TestSessions.over(persistence);
    users.passwords =
        new PasswordService() {
          @Override
          public String hash(char[] password) {
            return "hash";
          }
        };
  }

  @Test
  void firstSignInMakesTheUser() {
    assertThat(welcome("17", "Olga@Example.com", "ringback-agent", "team-leads", "other"))
        .isEqualTo(new LetIn("olga@example.com"));

    var olga = stored("olga@example.com");
    assertThat(olga.displayName()).isEqualTo("Olga X");
    assertThat(olga.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.SUPERVISOR);
    assertThat(olga.language()).isEqualTo("sv");
    assertThat(olga.passwordHash()).isEmpty();
    assertThat(entries()).extracting(AuditEntry::actor).containsExactly("oidc:login.example.com");
  }

  @Test
  void eachSignInBringsTheRolesOfToday() {
    welcome("17", "olga", "ringback-agent", "ringback-supervisor");

    welcome("17", "olga", "ringback-supervisor");

    assertThat(stored("olga").roles()).containsExactly(Role.SUPERVISOR);
    assertThat(retired.all()).hasSize(1);
  }

  @Test
  void whoIsRenamedThereStaysTheSameHere() {
    welcome("17", "olga", "ringback-agent");

    assertThat(welcome("17", "olga.new", "ringback-agent")).isEqualTo(new LetIn("olga"));
  }

  @Test
  void whoHasNoRoleIsRefusedAndAudited() {
    assertThat(welcome("17", "olga", "other")).isEqualTo(new Refused(Reason.NO_ROLE));

    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.REFUSED);
              assertThat(entry.name()).isEqualTo("olga");
              assertThat(entry.changes())
                  .contains(new AuditChange("reason", null, "NO_ROLE"))
                  .contains(new AuditChange("roles", null, "other"));
            });
  }

  @Test
  void nameThatCanBeNoneIsRefused() {
    assertThat(welcome("17", null, "ringback-agent")).isEqualTo(new Refused(Reason.NO_NAME));
    assertThat(welcome("17", "two words", "ringback-agent")).isEqualTo(new Refused(Reason.NO_NAME));
  }

  @Test
  void userWithAPasswordIsNotTakenOver() {
    put("anna", "a long enough password");

    assertThat(welcome("17", "anna", "ringback-administrator"))
        .isEqualTo(new Refused(Reason.NAME_TAKEN));
    assertThat(stored("anna").roles()).containsExactly(Role.AGENT);
  }

  @Test
  void userOfAnotherSubjectIsNotTakenOver() {
    welcome("17", "olga", "ringback-agent");

    assertThat(welcome("18", "olga", "ringback-agent")).isEqualTo(new Refused(Reason.NAME_TAKEN));
  }

  @Test
  void userWithoutAWayInWaitsForTheProvidersPerson() {
    put("anna", null);

    assertThat(welcome("17", "anna", "ringback-agent")).isEqualTo(new LetIn("anna"));
  }

  @Test
  void administratorLeavesAUserToTheProvider() {
    put("anna", "a long enough password");

    persistence.inTransaction(() -> users.leaveToProvider(SYSTEM, "anna"));

    assertThat(welcome("17", "anna", "ringback-agent")).isEqualTo(new LetIn("anna"));
    assertThat(welcome("18", "anna", "ringback-agent")).isEqualTo(new Refused(Reason.NAME_TAKEN));
  }

  @Test
  void providersUserGetsNoPassword() {
    welcome("17", "olga", "ringback-agent");

    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> put("olga", "a long enough password"));
  }

  @Test
  void disabledUserStaysOut() {
    welcome("17", "olga", "ringback-agent");
    persistence.inTransaction(() -> users.disable(SYSTEM, "olga"));

    assertThat(welcome("17", "olga", "ringback-agent")).isEqualTo(new Refused(Reason.DISABLED));
  }

  @Test
  void linksToAProviderThatWasReplacedLetNobodyInButDoNotStandInTheWay() {
    welcome("17", "olga", "ringback-agent");
    persistence.run("UPDATE app_user SET provider_issuer = 'https://old.example.com'");

    assertThat(welcome("4711", "olga", "ringback-agent")).isEqualTo(new LetIn("olga"));
  }

  private ProviderWelcome welcome(String subject, @Nullable String name, String... roles) {
    var identity =
        new ProviderIdentity(
            ISSUER, subject, name, "Olga X", "olga@example.com", "sv-FI", Set.of(roles));
    return persistence.inTransaction(() -> service.welcome(identity));
  }

  private void put(String name, @Nullable String password) {
    var settings =
        new UserSettings(
            name,
            "Anna",
            Set.of(Role.AGENT),
            null,
            "en",
            ZoneId.of("UTC"),
            null,
            Set.of(),
            password);
    persistence.inTransaction(() -> users.put(SYSTEM, settings));
  }

  private User stored(String name) {
    return persistence.inTransaction(
        () -> {
          var user = service.users.findByName(name).orElseThrow();
          user.roles();
          return user;
        });
  }

  private List<AuditEntry> entries() {
    return TestAudit.entries(persistence);
  }
}
