package io.ringback.audit;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.TestPersistence;
import java.util.List;
import java.util.Set;

/** The audit log over a test database. */
public final class TestAudit {
  public static final Actor ADMINISTRATOR =
      new Actor.User(1, "admin", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());

  private TestAudit() {}

  public static AuditLog over(TestPersistence persistence) {
    var log = new AuditLog();
    log.sql = persistence.sql();
    return log;
  }

  /** Newest first. */
  public static List<AuditEntry> entries(TestPersistence persistence) {
    var queries = new AuditQueries();
    queries.sql = persistence.sql();
    return persistence.inTransaction(
        () -> queries.list(ADMINISTRATOR, AuditFilter.ALL, new PageRequest(null, 200)).items());
  }
}
