package io.ringback.telephony.dialling;

import io.ringback.cases.Attempts;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseLocks;
import io.ringback.cases.CaseRepository;
import io.ringback.configuration.DialPlaces;
import io.ringback.handling.CallReports;
import io.ringback.handling.DialResult;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import io.ringback.telephony.calls.AutoStopCountdown;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Requests to dial that are not answered yet. Members share it: each is claimed by one of them, for
 * good. Each method is one transaction; nothing is sent in one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DialQueue {
  /** After 15 s nobody expects a call any more; after 60 s whoever claimed it is gone. */
  private static final String OVER =
      """
      (d.claimed_at IS NULL AND d.requested_at <= (SELECT ringback_now()) - interval '15 seconds'
       OR d.claimed_at <= (SELECT ringback_now()) - interval '60 seconds')
      """;

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject DialPlaces places;
  @Inject DialTemplates templates;
  @Inject Attempts attempts;
  @Inject CaseLocks locks;
  @Inject CaseRepository cases;
  @Inject CallReports reports;
  @Inject AutoStopCountdown countdown;

  /** Empty when it was claimed before, or nobody waits for the call any more. */
  public Optional<ClaimedDial> claim(String attempt) {
    long before = System.nanoTime();
    return sql.find(
            """
            UPDATE dial_request d SET claimed_at = ringback_now()
            FROM call_attempt a JOIN call_case c ON c.id = a.case_id JOIN app_user u ON u.id = a.agent_id
            WHERE a.public_id = ?1 AND d.attempt_id = a.id AND d.result = 'PENDING' AND d.claimed_at IS NULL
              AND d.requested_at > (SELECT ringback_now()) - interval '15 seconds'
              AND a.saved_at IS NULL AND a.abandoned_at IS NULL AND c.phone IS NOT NULL AND u.extension IS NOT NULL
            RETURNING c.phone, u.extension
            """,
            attempt)
        .map(row -> new ClaimedDial(call(attempt, row), templates.get(), before));
  }

  private DialledCall call(String attempt, Row row) {
    return new DialledCall(attempt, row.text("phone"), row.text("extension"), places.secret());
  }

  /** What was not claimed within a second, and what was claimed by a member that is gone. */
  public List<String> listLeftOver(int limit) {
    return sql
        .list(
            """
            SELECT a.public_id FROM dial_request d JOIN call_attempt a ON a.id = d.attempt_id
            WHERE d.result = 'PENDING'
              AND (d.claimed_at IS NULL AND d.requested_at <= (SELECT ringback_now()) - interval '1 second' OR %s)
            ORDER BY d.requested_at LIMIT ?1
            """
                .formatted(OVER),
            limit)
        .stream()
        .map(row -> row.text("public_id"))
        .toList();
  }

  /** What nobody claimed was not sent; what was claimed may have been. */
  public void giveUp(String attempt) {
    settle(
        attempt,
        """
        UPDATE dial_request d SET result_at = ringback_now(),
          result = CASE WHEN d.claimed_at IS NULL THEN 'NOT_REACHED' ELSE 'UNKNOWN' END
        WHERE d.attempt_id = ?1 AND d.result = 'PENDING' AND %s RETURNING d.result
        """
            .formatted(OVER));
  }

  public void settle(String attempt, DialAnswer answer) {
    settle(
        attempt,
        """
        UPDATE dial_request d SET result = ?2, result_at = ringback_now(), status = nullif(CAST(?3 AS integer), 0)
        WHERE d.attempt_id = ?1 AND d.result = 'PENDING' RETURNING d.result
        """,
        answer.result(),
        answer.status());
  }

  private void settle(String publicId, String update, Object... values) {
    var caseId =
        sql.find("SELECT case_id FROM call_attempt WHERE public_id = ?1", publicId)
            .map(row -> row.number("case_id"));
    var standing = caseId.flatMap(cases::findStanding);
    if (standing.isEmpty()) return;
    var callCase = locks.lock(standing.get());
    var attempt = attempts.findByPublicId(publicId).orElseThrow();
    sql.find(update, parameters(attempt, values))
        .map(row -> row.constant("result", DialResult.class))
        .ifPresent(result -> tell(callCase, attempt, result));
  }

  private static Object[] parameters(CallAttempt attempt, Object... values) {
    var all = new Object[values.length + 1];
    all[0] = attempt.id();
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  /**
   * A call of which nothing came does not count, unless it is known better (HANDLE-1). The
   * countdown that it brings back stands still while the agent is on another call (TIME-2).
   */
  private void tell(CallCase callCase, CallAttempt attempt, DialResult result) {
    var now = clock.now();
    boolean known = attempt.callId().isPresent() || attempt.status().isPresent();
    if (result.isNoCall() && !known) {
      reports.failed(callCase, attempt, now);
      countdown.settle(callCase, attempt.agentId(), now);
    } else cases.recordReport(callCase, attempt, "DIAL_" + result, now);
  }
}
