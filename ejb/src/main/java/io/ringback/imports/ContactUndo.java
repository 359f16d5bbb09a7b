package io.ringback.imports;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes back the contacts of an import that nobody has changed since. */
@ApplicationScoped
class ContactUndo {
  @Inject Sql sql;

  /**
   * @return how many were removed
   */
  int remove(ImportJob job, int from, int to) {
    return sql.execute(
        """
        DELETE FROM contact k USING import_row r
        WHERE r.import_id = ?1 AND r.row_no > ?2 AND r.row_no <= ?3 AND r.outcome = 'CREATED'
          AND k.key = r.public_id AND k.changed_at <= r.done_at
        """,
        job.rowId(),
        from,
        to);
  }
}
