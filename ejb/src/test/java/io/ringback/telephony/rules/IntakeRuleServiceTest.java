package io.ringback.telephony.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringback.access.Actor;
import io.ringback.audit.AuditAction;
import io.ringback.audit.AuditEntry;
import io.ringback.audit.AuditSubject;
import io.ringback.audit.TestAudit;
import io.ringback.configuration.TestOrganisation;
import io.ringback.lists.ListDeleted;
import io.ringback.lists.TestLists;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real database. */
@Tag("CONS-6")
class IntakeRuleServiceTest {
  private static final Actor SYSTEM = new Actor.System();

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final IntakeRuleService service = new IntakeRuleService();

  @BeforeEach
  void wire() {
    persistence.run("TRUNCATE callback_list, audit_entry CASCADE");
    service.sql = persistence.sql();
    service.rules = new IntakeRules();
    service.rules.sql = persistence.sql();
    service.organisation = TestOrganisation.inFinland();
    service.audit = TestAudit.over(persistence);
    persistence.inTransaction(() -> TestLists.add(persistence, "sales"));
    persistence.inTransaction(() -> TestLists.add(persistence, "support"));
  }

  @Test
  @Tag("CONS-7")
  void auditLogTellsWhichRulesWentWithTheirList() {
    put("missed", "sales");
    put("ivr", "support");
    put(null, "support");
    persistence.run("TRUNCATE audit_entry");

    persistence.inTransaction(
        () -> service.listDeleted(new ListDeleted(TestLists.id(persistence, "support"), "admin")));

    assertThat(persistence.inTransaction(() -> service.listAll(SYSTEM)))
        .extracting(IntakeRule::event)
        .containsExactly("missed");
    assertThat(TestAudit.entries(persistence))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject, AuditEntry::name)
        .containsExactlyInAnyOrder(
            tuple("admin", AuditAction.REMOVED, AuditSubject.INTAKE_RULE, "ivr"),
            tuple("admin", AuditAction.REMOVED, AuditSubject.INTAKE_RULE, "*"));
  }

  private void put(@Nullable String event, String list) {
    persistence.inTransaction(
        () -> service.put(SYSTEM, new IntakeRuleSettings(event, null, null, list)));
  }
}
