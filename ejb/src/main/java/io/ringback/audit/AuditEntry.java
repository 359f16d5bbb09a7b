package io.ringback.audit;

import java.time.Instant;
import java.util.List;

/**
 * One change of the configuration.
 *
 * @param actor a user's name, {@code key:<id>} or {@code system}
 * @param name what people call the thing that was changed
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    AuditAction action,
    AuditSubject subject,
    String name,
    List<AuditChange> changes) {
  public AuditEntry {
    changes = List.copyOf(changes);
  }
}
