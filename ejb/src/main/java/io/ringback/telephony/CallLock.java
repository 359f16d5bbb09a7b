package io.ringback.telephony;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes the events of one call come one after the other, on whichever server: a recording and its
 * call, or twice the same event, may arrive at the same instant.
 *
 * <p>The first lock of a transaction: before agents, cases and numbers. Held until the transaction
 * ends.
 */
@ApplicationScoped
public class CallLock {
  @Inject Sql sql;

  void lock(String callId) {
    sql.list(
        "SELECT 1 AS done FROM pg_advisory_xact_lock(hashtextextended('call ' || ?1, 0))", callId);
  }

  /**
   * Waits for the call, then says what is known of it. Two statements: the second sees what the one
   * before it committed.
   */
  KnownCall lock(IntakeEvent event) {
    lock(event.callId());
    return sql.find(
            """
            SELECT ringback_now() AS now,
              EXISTS (SELECT FROM intake_event e WHERE e.call_id = ?1 AND e.event = ?2 AND e.occurrence = ?3
                AND e.outcome <> 'DUPLICATE') AS repeated,
              (SELECT e.case_id FROM intake_event e WHERE e.call_id = ?1 AND e.outcome <> 'DUPLICATE'
                AND e.outcome IN ('CASE_CREATED', 'MERGED') ORDER BY e.id LIMIT 1) AS case_id,
              EXISTS (SELECT FROM intake_event e WHERE e.call_id = ?1 AND e.outcome <> 'DUPLICATE'
                AND e.outcome = 'TRACKED' AND e.case_id IS NULL AND e.recording_url IS NOT NULL) AS recordings_wait,
              EXISTS (SELECT FROM pbx_call p WHERE p.call_id = ?1) AS tracked,
              (SELECT min(e.at) FROM intake_event e WHERE e.call_id = ?1 AND e.outcome <> 'DUPLICATE'
                AND e.event IN ('missed', 'dropped')) AS given_up_at,
              a.id AS attempt_id, a.case_id AS attempt_case_id
            FROM (VALUES (1)) AS one LEFT JOIN LATERAL (
              SELECT id, case_id FROM call_attempt WHERE call_id = ?1 OR public_id = ?4
              ORDER BY public_id = ?4 DESC, id DESC LIMIT 1) a ON true
            """,
            event.callId(),
            event.kind().text(),
            event.occurrence(),
            event.attempt().orElse(""))
        .map(KnownCall::from)
        .orElseThrow();
  }
}
