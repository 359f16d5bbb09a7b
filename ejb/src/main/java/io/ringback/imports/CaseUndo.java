package io.ringback.imports;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Takes back the cases of an import that nobody has touched, a stretch of rows at a time. */
@ApplicationScoped
class CaseUndo {
  /** Of c: open, held by nobody, and nothing in its history but its creation. */
  private static final String UNTOUCHED =
      """
      c.state IN ('WAITING', 'READY') AND c.attempts = 0 AND c.edit_version = 0 AND c.requests = 1
        AND NOT EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.type <> 'CREATED')
      """;

  private static final String MADE =
      """
      SELECT c.id FROM import_row r JOIN call_case c ON c.public_id = r.public_id
      WHERE r.import_id = ?1 AND r.row_no > ?2 AND r.row_no <= ?3 AND (r.outcome IS NULL OR r.outcome = 'CREATED')
      """;

  @Inject Sql sql;

  /**
   * Locked first, then looked at in another statement: what somebody did while we waited is seen.
   *
   * @return how many were closed
   */
  int close(ImportJob job, int from, int to) {
    sql.list(MADE + "ORDER BY c.id FOR NO KEY UPDATE OF c", job.rowId(), from, to);
    return sql.find(
            """
            WITH closed AS (
              UPDATE call_case c SET state = 'CLOSED', close_reason = 'IMPORT_UNDONE', closed_at = (SELECT ringback_now()), version = version + 1
              WHERE c.id = ANY (ARRAY(%s)) AND %s
              RETURNING c.id, c.public_id, c.list_id, c.closed_at),
            history AS (
              INSERT INTO case_event (case_id, type, at, actor, details)
              SELECT id, 'CLOSED', closed_at, ?4, jsonb_build_object('reason', 'IMPORT_UNDONE') FROM closed),
            outbox AS (
              INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, data)
              SELECT 'case.closed', closed_at, list_id, id, public_id,
                     jsonb_build_object('reason', 'IMPORT_UNDONE', 'list', CAST(?5 AS text), 'state', 'CLOSED', 'actor', CAST(?4 AS text))
              FROM closed)
            SELECT count(*) AS cases FROM closed
            """
                .formatted(MADE, UNTOUCHED),
            job.rowId(),
            from,
            to,
            Objects.requireNonNullElse(job.undoneBy(), job.createdBy()),
            String.valueOf(job.list()))
        .orElseThrow()
        .integer("cases");
  }
}
