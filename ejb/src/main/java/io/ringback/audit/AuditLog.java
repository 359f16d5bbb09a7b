package io.ringback.audit;

import io.ringback.access.Actor;
import io.ringback.json.Json;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records changes of the configuration, in the transaction that makes them: there is no change
 * without its entry, and no entry of a change that was refused.
 *
 * <p>Values are taken from records, whose components are the names of the values. A component with
 * {@link Secret} is never written down.
 */
@ApplicationScoped
public class AuditLog {
  @Inject Sql sql;

  /**
   * Writes an entry of what differs; none when nothing does.
   *
   * @param name what people call the thing
   * @param before the thing as it was, null when it is new
   * @param after the thing as it is, null when it is gone
   */
  public void record(
      Actor actor,
      AuditSubject subject,
      String name,
      @Nullable Record before,
      @Nullable Record after) {
    var changes = AuditChange.between(before, after);
    var action = action(before, after);
    if (action == AuditAction.CHANGED && changes.isEmpty()) return;
    write(actor, action, subject, name, changes);
  }

  /** Writes an entry of a thing that was not let in, and how it was. */
  public void refuse(Actor actor, AuditSubject subject, String name, Record thing) {
    write(actor, AuditAction.REFUSED, subject, name, AuditChange.between(null, thing));
  }

  private void write(
      Actor actor,
      AuditAction action,
      AuditSubject subject,
      String name,
      List<AuditChange> changes) {
    sql.execute(
        """
        INSERT INTO audit_entry (at, actor, action, subject, name, changes)
        VALUES (ringback_now(), ?1, ?2, ?3, ?4, CAST(?5 AS jsonb))
        """,
        actor.label(),
        action,
        subject,
        name,
        json(changes).toString());
  }

  private static AuditAction action(@Nullable Record before, @Nullable Record after) {
    if (before == null) return AuditAction.CREATED;
    return after == null ? AuditAction.REMOVED : AuditAction.CHANGED;
  }

  private static JsonArray json(List<AuditChange> changes) {
    var array = Json.createArrayBuilder();
    for (var change : changes) {
      var object = Json.createObjectBuilder().add("field", change.field());
      if (change.before() != null) object.add("old", change.before());
      if (change.after() != null) object.add("new", change.after());
      array.add(object);
    }
    return array.build();
  }
}
