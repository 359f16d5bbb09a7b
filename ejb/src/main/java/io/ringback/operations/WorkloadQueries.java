package io.ringback.operations;

import io.ringback.persistence.Sql;
import io.ringback.webhooks.WebhookQueries;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the workload in two statements, each figure by the index that it needs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkloadQueries {
  static final int MOST = 200_000;

  private static final String WORKLOAD =
      """
      WITH clock AS MATERIALIZED (SELECT ringback_now() AS now)
      SELECT
        (SELECT now FROM clock) AS now,
        (SELECT count(*) FROM (SELECT FROM call_case WHERE state = 'READY' LIMIT ?1) c) AS ready,
        (SELECT count(*) FROM (SELECT FROM call_case WHERE state = 'ASSIGNED' LIMIT ?1) c) AS assigned,
        (SELECT count(*) FROM (SELECT FROM call_case WHERE state <> 'CLOSED' LIMIT ?1) c) AS open,
        (SELECT count(*) FROM (
          SELECT FROM callback_list l
          JOIN call_case c ON c.list_id = l.id AND c.state <> 'CLOSED' AND c.due_at < (SELECT now FROM clock) LIMIT ?1) c) AS overdue,
        (SELECT min(head.due_at) FROM callback_list l CROSS JOIN LATERAL (
          SELECT c.due_at FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED' AND c.assignee_id IS NULL
          ORDER BY c.due_at LIMIT 1) head WHERE NOT l.paused) AS oldest_due_at,
        (SELECT c.ready_at FROM call_case c
         WHERE c.state = 'WAITING' AND c.phone IS NOT NULL AND NOT EXISTS (SELECT FROM number_in_hand h WHERE h.phone = c.phone)
         ORDER BY c.ready_at LIMIT 1) AS to_wake_at,
        (SELECT expires_at FROM call_case WHERE state <> 'CLOSED' AND expires_at IS NOT NULL AND assignee_id IS NULL
         ORDER BY expires_at LIMIT 1) AS to_expire_at,
        (SELECT at FROM feed_event WHERE position IS NULL ORDER BY id LIMIT 1) AS to_place_at,
        (SELECT count(*) FROM agent WHERE work_mode = 'CALLBACKS') AS receiving,
        (SELECT count(*) FROM import_job WHERE state IN ('CHECKING', 'IMPORTING', 'UNDOING')) AS imports,
        (SELECT count(*) FROM (SELECT FROM bulk_case WHERE outcome IS NULL LIMIT ?1) b) AS bulk_cases
      """;

  @Inject Sql sql;
  @Inject WebhookQueries webhooks;

  public Workload read() {
    var lag = webhooks.lag();
    return sql.find(WORKLOAD, MOST).map(row -> Workload.of(row, lag)).orElseThrow();
  }

  /** Whether the database answers: it does, or this throws. */
  public void ask() {
    sql.find("SELECT 1 AS here");
  }
}
