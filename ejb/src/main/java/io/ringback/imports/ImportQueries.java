package io.ringback.imports;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.imports.rows.ColumnMapping;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.imports.rows.RowProblem;
import io.ringback.json.Json;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pages and the API show of imports. */
@Stateless
public class ImportQueries {
  private static final int SHOWN = 50;

  @Inject ImportService imports;
  @Inject CallbackLists lists;
  @Inject Sql sql;

  /** The imports that the actor may run, the newest first. */
  public Page<ImportJob> list(Actor actor, PageRequest page) {
    requireImporter(actor);
    var cursor = Cursor.read(page, 1);
    long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    var rows =
        sql.list(
            ImportJob.SELECT + "WHERE j.id < ?1 AND " + run(actor) + " ORDER BY j.id DESC LIMIT ?2",
            before,
            page.limit() + 1);
    return Page.of(rows, page.limit(), ImportJob::from, row -> Cursor.of(row.number("id")));
  }

  private String run(Actor actor) {
    if (actor.seesAllLists()) return "true";
    var ids =
        actor.visibleLists().stream()
            .filter(actor::supervises)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return ids.isEmpty() ? "false" : "j.list_id IN (" + ids + ")";
  }

  /** The lists into which the actor may import, by name. */
  public List<ListChoice> listTargets(Actor actor) {
    requireImporter(actor);
    return lists.listVisible(actor).stream()
        .filter(list -> actor.supervises(list.id()))
        .map(list -> new ListChoice(list.key(), list.name()))
        .toList();
  }

  /** A monitor or agent imports nowhere; a supervisor who has no list yet finds none. */
  private static void requireImporter(Actor actor) {
    if (actor instanceof Actor.User user
        && !user.seesAllLists()
        && !user.roles().contains(Role.SUPERVISOR))
      throw new NoPermissionException(Role.SUPERVISOR.name());
  }

  /** The first rejected rows; a row stands there once for each thing that is wrong. */
  public List<Rejected> listRejected(Actor actor, String id) {
    return sql
        .list(
            "SELECT row_no, problems FROM import_row WHERE import_id = ?1 AND problems IS NOT NULL ORDER BY row_no LIMIT ?2",
            imports.get(actor, id).rowId(),
            SHOWN)
        .stream()
        .flatMap(
            row ->
                RowProblem.read(row.array("problems")).stream()
                    .map(problem -> new Rejected(row.integer("row_no"), problem)))
        .toList();
  }

  /** The first duplicates that the check found; a row that was forgotten since is none. */
  public List<Duplicate> listDuplicates(Actor actor, String id) {
    return sql
        .list(
            """
            SELECT row_no, phone, name, duplicate_row, is_known FROM import_row
            WHERE import_id = ?1 AND problems IS NULL AND phone IS NOT NULL AND (duplicate_row IS NOT NULL OR is_known)
            ORDER BY row_no LIMIT ?2
            """,
            imports.get(actor, id).rowId(),
            SHOWN)
        .stream()
        .map(
            row ->
                new Duplicate(
                    row.integer("row_no"),
                    row.text("phone"),
                    row.findText("name"),
                    row.findInteger("duplicate_row"),
                    row.flag("is_known")))
        .toList();
  }

  /** The first cases that an undone import left, because somebody had touched them. */
  public List<KeptCase> listKept(Actor actor, String id) {
    var job = imports.get(actor, id);
    if (job.isOfContacts()) return List.of();
    return sql
        .list(
            """
            SELECT c.public_id, c.phone, c.state, d.name FROM import_row r
            JOIN call_case c ON c.public_id = r.public_id JOIN case_details d ON d.case_id = c.id
            WHERE r.import_id = ?1 AND (r.outcome IS NULL OR r.outcome = 'CREATED') AND c.close_reason IS DISTINCT FROM 'IMPORT_UNDONE'
            ORDER BY r.row_no LIMIT ?2
            """,
            job.rowId(),
            SHOWN)
        .stream()
        .map(
            row ->
                new KeptCase(
                    row.text("public_id"),
                    row.findText("phone"),
                    row.findText("name"),
                    row.text("state")))
        .toList();
  }

  public List<String> listMappings(ImportTarget target) {
    return sql
        .list("SELECT name FROM import_mapping WHERE target = ?1 ORDER BY name", target)
        .stream()
        .map(row -> row.text("name"))
        .toList();
  }

  /** A mapping that was saved by name, for a file with these headers. */
  public Optional<ColumnMapping> findMapping(
      ImportTarget target, String name, List<String> headers) {
    return sql.find(
            "SELECT columns FROM import_mapping WHERE target = ?1 AND name = ?2", target, name)
        .map(
            row -> {
              var fields = new LinkedHashMap<String, String>();
              row.object("columns")
                  .forEach((header, field) -> fields.put(header, ((JsonString) field).getString()));
              fields.keySet().retainAll(headers);
              return ColumnMapping.named(headers, fields);
            });
  }

  /** Keeps what the columns of these headers mean, for other files of the kind. */
  public void saveMapping(
      ImportTarget target, String name, List<String> headers, ColumnMapping mapping) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++)
      fields.put(headers.get(i), mapping.uses().get(i).text());
    sql.execute(
        """
        INSERT INTO import_mapping (target, name, columns) VALUES (?1, ?2, CAST(?3 AS jsonb))
        ON CONFLICT (target, name) DO UPDATE SET columns = excluded.columns
        """,
        target,
        name,
        Json.createObjectBuilder(fields).build().toString());
  }

  /** A list to import into. */
  public record ListChoice(String key, String name) {}

  /** Something wrong with a row. */
  public record Rejected(int row, RowProblem problem) {}

  /**
   * A row whose number is there already.
   *
   * @param firstRow the earlier row of the file; null when only the list or directory has it
   */
  public record Duplicate(
      int row, String phone, @Nullable String name, @Nullable Integer firstRow, boolean known) {}

  /** A case that undoing left as it is. */
  public record KeptCase(String id, @Nullable String phone, @Nullable String name, String state) {}
}
