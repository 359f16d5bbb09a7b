package io.ringback.imports;

import io.ringback.cases.CaseReady;
import io.ringback.lists.CallbackList;
import io.ringback.lists.OrderBy;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.lists.RelatedScope;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns a stretch of staged rows into cases in a few statements, by the rules by which {@code
 * CaseIntake} takes one.
 */
@ApplicationScoped
class CaseStep {
  /** Whether the case that stands in the way of r is open; null if there is none. */
  private static final String OPEN =
      "(SELECT c.state <> 'CLOSED' AS open FROM call_case c WHERE "
          + StagedRows.KNOWN_CASE
          + " ORDER BY 1 DESC LIMIT 1)";

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject Event<CaseReady> ready;

  /**
   * Decides about the duplicates as they are now: skipped, or left to be taken one by one.
   *
   * @return how many were skipped
   */
  int sortOut(ImportJob job, CallbackList list, int from, int to) {
    boolean merges = list.relatedCases() == RelatedCasesMode.MERGE;
    if (merges) queueUp(job, list, from, to);
    if (job.policy() == DuplicatePolicy.CREATE && !merges) return 0;
    return sql.find(
            """
            WITH decided AS (
              UPDATE import_row r SET outcome = %s
              WHERE r.import_id = ?2 AND r.row_no > ?3 AND r.row_no <= ?4 AND r.problems IS NULL AND (r.duplicate_row IS NOT NULL OR %s)
              RETURNING r.outcome)
            SELECT count(*) AS skipped FROM decided WHERE outcome = 'SKIPPED'
            """
                .formatted(outcome(job.policy()), condition(job.policy())),
            list.id(),
            job.rowId(),
            from,
            to)
        .orElseThrow()
        .integer("skipped");
  }

  private static String condition(DuplicatePolicy policy) {
    return policy == DuplicatePolicy.CREATE ? OPEN : OPEN + " IS NOT NULL";
  }

  private static String outcome(DuplicatePolicy policy) {
    return switch (policy) {
      case SKIP -> "'SKIPPED'";
      case UPDATE ->
          "CASE WHEN r.duplicate_row IS NOT NULL OR " + OPEN + " THEN 'PENDING' ELSE 'SKIPPED' END";
      case CREATE -> "'PENDING'";
    };
  }

  /**
   * As {@code OpenCases.queueUp} does for one: requests of these numbers come one after the other.
   */
  private void queueUp(ImportJob job, CallbackList list, int from, int to) {
    sql.list(
        """
        SELECT count(*) AS locked FROM (
          SELECT CAST(pg_advisory_xact_lock(hash) AS text) FROM (
            SELECT DISTINCT hashtextextended(CAST(?1 AS text) || ' ' || phone, 0) AS hash FROM import_row
            WHERE import_id = ?2 AND row_no > ?3 AND row_no <= ?4 AND problems IS NULL ORDER BY 1 OFFSET 0) h) l
        """,
        list.key(),
        job.rowId(),
        from,
        to);
  }

  /**
   * @return how many cases were made
   */
  int create(ImportJob job, CallbackList list, int from, int to) {
    var made =
        sql.find(
                STATEMENT.formatted(
                    order(list), expiry(list.expiresAfter()), readyTime(list), merge(list)),
                list.id(),
                job.rowId(),
                from,
                to,
                clock.now(),
                list.dueAfter(),
                list.leadTime(),
                list.priority(),
                job.createdBy(),
                list.key(),
                job.id())
            .orElseThrow();
    if (made.integer("ready") > 0) ready.fire(new CaseReady(list.id()));
    return made.integer("cases");
  }

  private static final String STATEMENT =
      """
      WITH given AS (
        SELECT r.*, coalesce(r.due_at, CAST(?5 AS timestamptz) + make_interval(secs => CAST(?6 AS bigint))) AS due,
               CASE WHEN r.due_at IS NULL THEN CAST(?5 AS timestamptz) ELSE r.due_at - make_interval(secs => CAST(?7 AS bigint)) END AS earliest
        FROM import_row r
        WHERE r.import_id = ?2 AND r.row_no > ?3 AND r.row_no <= ?4 AND r.problems IS NULL AND r.outcome IS NULL),
      made AS (
        INSERT INTO call_case (public_id, list_id, state, phone, merge_phone, priority, requested_at, due_at, ready_at, order_at, expires_at, due_promised)
        SELECT t.public_id, ?1,
               CASE WHEN t.ready <= CAST(?5 AS timestamptz) AND h.phone IS NULL THEN 'READY' ELSE 'WAITING' END,
               t.phone, %4$s, coalesce(t.priority, ?8), CAST(?5 AS timestamptz), t.due, t.ready, %1$s, coalesce(t.expires_at, %2$s), t.due_at IS NOT NULL
        FROM (SELECT g.*, %3$s AS ready FROM given g) t LEFT JOIN number_in_hand h ON h.phone = t.phone
        ORDER BY t.row_no
        RETURNING id, public_id, state, due_at),
      described AS (
        INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, phone_raw, phone_valid, name, company, topic, note,
          channel_in, external_system, external_id, fields)
        SELECT m.id, CAST(?5 AS timestamptz), ?9, m.due_at, 'IMPORT', g.phone_raw, g.phone_valid, g.name, g.company, g.topic, g.note,
          g.channel_in, g.external_system, g.external_id, g.fields
        FROM made m JOIN given g ON g.public_id = m.public_id),
      history AS (
        INSERT INTO case_event (case_id, type, at, actor, details)
        SELECT id, 'CREATED', CAST(?5 AS timestamptz), ?9, jsonb_build_object('source', 'IMPORT', 'import', CAST(?11 AS text)) FROM made),
      outbox AS (
        INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, data)
        SELECT 'case.created', CAST(?5 AS timestamptz), ?1, id, public_id,
               jsonb_build_object('source', 'IMPORT', 'import', CAST(?11 AS text), 'list', CAST(?10 AS text), 'state', state, 'actor', CAST(?9 AS text))
        FROM made)
      SELECT count(*) AS cases, count(*) FILTER (WHERE state = 'READY') AS ready FROM made
      """;

  private static String order(CallbackList list) {
    return list.orderBy() == OrderBy.DUE ? "t.due" : "CAST(?5 AS timestamptz)";
  }

  /** As {@code CaseTimes} has it: a due time beyond the default expiry is lived through. */
  private static String expiry(@Nullable Duration period) {
    if (period == null) return "NULL";
    var byDefault = "CAST(?5 AS timestamptz) + interval '%1$d seconds'";
    return ("CASE WHEN "
            + byDefault
            + " > t.due THEN "
            + byDefault
            + " ELSE t.due + interval '%1$d seconds' END")
        .formatted(period.toSeconds());
  }

  private static String merge(CallbackList list) {
    return list.relatedCases() == RelatedCasesMode.MERGE ? "t.phone" : "NULL";
  }

  /** Not before the re-offer time of a related case (ALLOC-7). */
  private static String readyTime(CallbackList list) {
    if (list.relatedCases() == RelatedCasesMode.OFF) return "g.earliest";
    var scope = list.relatedScope() == RelatedScope.ALL_LISTS ? "true" : "c.list_id = ?1";
    return """
        greatest(g.earliest, (
          SELECT max(c.reoffer_at) FROM call_case c JOIN callback_list l ON l.id = c.list_id
          WHERE c.phone = g.phone AND c.state <> 'CLOSED' AND c.reoffer_at > CAST(?5 AS timestamptz) AND l.related_cases <> 'OFF' AND %s))
        """
        .formatted(scope);
  }
}
