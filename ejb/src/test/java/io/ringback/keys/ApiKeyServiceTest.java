package io.ringback.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.audit.AuditChange;
import io.ringback.audit.TestAudit;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.Violation;
import io.ringback.lists.TestLists;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real database. */
@Tag("CONS-6")
class ApiKeyServiceTest {
  private static final Actor ADMINISTRATOR = TestAudit.ADMINISTRATOR;

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final ApiKeyService service = new ApiKeyService();

  @BeforeEach
  void wire() {
    persistence.run("TRUNCATE callback_list, api_key, audit_entry CASCADE");
    service.entities = persistence.entities();
    service.clock = persistence.clock();
    service.audit = TestAudit.over(persistence);
    service.lists = TestLists.over(persistence);
    service.queries = new ApiKeyQueries();
    service.queries.sql = persistence.sql();
    persistence.inTransaction(() -> TestLists.add(persistence, "sales"));
  }

  @Test
  void keyOpensWithItsTokenAndReachesItsListsOnly() {
    var token = issue(wanted("CRM", Set.of("sales")));

    var grant = persistence.inTransaction(() -> service.authenticate(token)).orElseThrow();

    assertThat(grant.actor().scopes()).containsExactly(Scope.CASES_READ);
    assertThat(grant.actor().seesAllLists()).isFalse();
    assertThat(all().get(0).lists()).containsExactly("sales");
  }

  @Test
  @Tag("LIST-7")
  void keyStillHearsOfAListThatIsGone() {
    var token = issue(wanted("CRM", Set.of("sales")));
    long sales = persistence.inTransaction(() -> TestLists.id(persistence, "sales"));

    persistence.run("DELETE FROM callback_list WHERE id = ?", sales);

    var grant = persistence.inTransaction(() -> service.authenticate(token)).orElseThrow();
    assertThat(grant.actor().visibleLists()).containsExactly(sales);
    assertThat(all().get(0).lists()).isEmpty();
  }

  @Test
  void useOfAKeyIsKnown() {
    var token = issue(wanted("CRM", null));
    assertThat(all().get(0).lastUsedAt()).isNull();

    persistence.inTransaction(() -> service.authenticate(token));

    assertThat(all().get(0).lastUsedAt()).isNotNull();
  }

  @Test
  void revokedKeyOpensNothing() {
    var token = issue(wanted("CRM", null));

    persistence.inTransaction(() -> service.revoke(ADMINISTRATOR, all().get(0).keyId()));

    assertThat(persistence.inTransaction(() -> service.authenticate(token))).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    var wrong = new NewApiKey(" ", Set.of(), Set.of(), -1, Instant.EPOCH);

    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> issue(wrong))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::field)
                    .containsExactlyInAnyOrder(
                        "name", "scopes", "requestsPerSecond", "expiresAt", "lists"));
  }

  @Test
  @Tag("CONS-7")
  void auditLogKnowsTheKeyButNotItsSecret() {
    var token = issue(wanted("CRM", Set.of("sales")));
    persistence.inTransaction(() -> service.revoke(ADMINISTRATOR, all().get(0).keyId()));

    var entries = TestAudit.entries(persistence);

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).changes())
        .extracting(AuditChange::field)
        .containsExactly("revokedAt");
    assertThat(entries.get(1).changes())
        .contains(new AuditChange("lists", null, "sales"), new AuditChange("name", null, "CRM"));
    assertThat(entries.toString()).doesNotContain(token.substring(token.lastIndexOf('_') + 1));
  }

  @Test
  void onlyAdministratorsSeeOrMakeKeys() {
    var sara = new Actor.User(2, "sara", Set.of(Role.SUPERVISOR), Set.of(), Set.of());

    assertThatExceptionOfType(NoPermissionException.class).isThrownBy(() -> service.listAll(sara));
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> service.issue(sara, wanted("CRM", null)));
    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> service.revoke(sara, "demo"));
  }

  private static NewApiKey wanted(String name, @Nullable Set<String> lists) {
    return new NewApiKey(name, Set.of(Scope.CASES_READ), lists, null, null);
  }

  private String issue(NewApiKey wanted) {
    return persistence.inTransaction(() -> service.issue(ADMINISTRATOR, wanted));
  }

  private List<ApiKeyView> all() {
    return persistence.entities().getTransaction().isActive()
        ? service.listAll(ADMINISTRATOR)
        : persistence.inTransaction(() -> service.listAll(ADMINISTRATOR));
  }
}
