package io.ringback.audit;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the audit log, which is for administrators only. */
@Stateless
public class AuditQueries {
  @Inject Sql sql;

  /** Newest first. */
  public Page<AuditEntry> list(Actor actor, AuditFilter filter, PageRequest page) {
    requireAdministrator(actor);
    var cursor = Cursor.read(page, 1);
    var where = new StringBuilder("WHERE id < ?1");
    var parameters = new ArrayList<Object>();
    parameters.add(cursor == null ? Long.MAX_VALUE : cursor.number(0));
    narrow(filter, where, parameters);
    parameters.add(page.limit() + 1);
    var rows =
        sql.list(
            "SELECT * FROM audit_entry %s ORDER BY id DESC LIMIT ?%d"
                .formatted(where, parameters.size()),
            parameters.toArray());
    return Page.of(rows, page.limit(), AuditQueries::entry, row -> Cursor.of(row.number("id")));
  }

  /** Everybody who ever changed something, for the choice of a page. */
  public List<String> listActors(Actor actor) {
    requireAdministrator(actor);
    return sql.list("SELECT DISTINCT actor FROM audit_entry ORDER BY actor LIMIT 1000").stream()
        .map(row -> row.text("actor"))
        .toList();
  }

  private static void narrow(AuditFilter filter, StringBuilder where, List<Object> parameters) {
    if (filter.actor() != null) add(where, parameters, "actor = ", filter.actor());
    if (filter.subject() != null) add(where, parameters, "subject = ", filter.subject());
    if (filter.from() != null) add(where, parameters, "at >= ", filter.from());
    if (filter.until() != null) add(where, parameters, "at < ", filter.until());
    if (filter.name() != null) {
      parameters.add(filter.name().strip());
      where.append(
          " AND strpos(lower(name), lower(CAST(?%d AS text))) > 0".formatted(parameters.size()));
    }
  }

  private static void add(
      StringBuilder where, List<Object> parameters, String condition, Object value) {
    parameters.add(value);
    var type = value instanceof Instant ? "timestamptz" : "text";
    where.append(" AND %sCAST(?%d AS %s)".formatted(condition, parameters.size(), type));
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.number("id"),
        row.instant("at"),
        row.text("actor"),
        row.constant("action", AuditAction.class),
        row.constant("subject", AuditSubject.class),
        row.text("name"),
        row.array("changes").getValuesAs(JsonObject.class).stream()
            .map(AuditQueries::change)
            .toList());
  }

  private static AuditChange change(JsonObject json) {
    return new AuditChange(
        json.getString("field"), json.getString("old", null), json.getString("new", null));
  }

  private static void requireAdministrator(Actor actor) {
    if (!(actor instanceof Actor.User user) || !user.roles().contains(Role.ADMINISTRATOR))
      throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
