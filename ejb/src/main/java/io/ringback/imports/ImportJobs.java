package io.ringback.imports;

import io.ringback.imports.sheet.SheetFormat;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The imports in the database. */
@ApplicationScoped
class ImportJobs {
  @Inject Sql sql;

  Optional<ImportJob> find(String id) {
    return sql.find(ImportJob.SELECT + "WHERE j.public_id = ?1", id).map(ImportJob::from);
  }

  ImportJob get(long id) {
    return sql.find(ImportJob.SELECT + "WHERE j.id = ?1", id).map(ImportJob::from).orElseThrow();
  }

  /** Locks its row, so that no step and no decision comes between. */
  void lock(long id) {
    sql.find("SELECT id FROM import_job WHERE id = ?1 FOR UPDATE", id);
  }

  /** Somebody's work that nobody is at: new, or left by a member that is gone. */
  Optional<ImportLease> claim() {
    var owner = PublicIds.next();
    return sql.find(
            """
            UPDATE import_job SET lease_owner = ?1, lease_until = ringback_now() + interval '30 seconds'
            WHERE id = (
              SELECT id FROM import_job
              WHERE state IN ('CHECKING', 'IMPORTING', 'UNDOING')
                AND (lease_until > (SELECT ringback_now())) IS NOT TRUE
              ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """,
            owner)
        .map(row -> new ImportLease(row.number("id"), owner));
  }

  /** Locks the import for one step, and renews the lease. Empty when it is another's by now. */
  Optional<ImportJob> step(ImportLease lease, ImportState state) {
    int mine =
        sql.execute(
            """
            UPDATE import_job SET lease_until = ringback_now() + interval '30 seconds'
            WHERE id = ?1 AND lease_owner = ?2 AND state = ?3
            """,
            lease.importId(),
            lease.owner(),
            state);
    return mine == 0 ? Optional.empty() : Optional.of(get(lease.importId()));
  }

  void release(ImportLease lease) {
    sql.execute(
        "UPDATE import_job SET lease_owner = NULL, lease_until = NULL WHERE id = ?1 AND lease_owner = ?2",
        lease.importId(),
        lease.owner());
  }

  /** The next stretch of work begins at the first row. */
  void enter(long id, ImportState state) {
    sql.execute(
        "UPDATE import_job SET state = ?2, done_row = 0, lease_owner = NULL, lease_until = NULL WHERE id = ?1",
        id,
        state);
  }

  void add(NewImport created) {
    var profile = created.profile();
    var format = profile.format();
    boolean csv = format.kind() == SheetFormat.Kind.CSV;
    sql.execute(
        """
        INSERT INTO import_job (public_id, target, list_id, state, file_name, file_size, format, charset, delimiter,
          headers, sample, mapping, policy, goes_on, created_at, created_by)
        VALUES (?1, ?2, nullif(CAST(?3 AS bigint), 0), 'UPLOADED', ?4, ?5, ?6, nullif(CAST(?7 AS text), ''), nullif(CAST(?8 AS text), ''),
          CAST(?9 AS jsonb), CAST(?10 AS jsonb), CAST(?11 AS jsonb), 'SKIP', false, ringback_now(), ?12)
        """,
        created.id(),
        created.target(),
        created.listId(),
        created.fileName(),
        created.fileSize(),
        format.kind(),
        csv ? String.valueOf(format.charset()) : "",
        csv ? String.valueOf(format.delimiter()) : "",
        created.headersJson().toString(),
        created.sampleJson().toString(),
        created.mapping().json().toString(),
        created.createdBy());
  }
}
