package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import io.ringback.telephony.calls.CallReport;
import io.ringback.telephony.calls.CallTracking;
import io.ringback.telephony.calls.Stage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Calls whose end nobody reported, because the PBX restarted or lost its way to us. They are taken
 * for ended, or an agent would be on a call for ever: nobody waits in a queue for more than an
 * hour, and nobody talks for more than four.
 */
@Stateless
public class LostCalls {
  @Inject Sql sql;
  @Inject Clock clock;
  @Inject CallLock calls;
  @Inject CallTracking tracking;

  public List<String> list(int limit) {
    return sql
        .list(
            """
            SELECT call_id FROM pbx_call
            WHERE ended_at IS NULL
              AND coalesce(answered_at + interval '4 hours', greatest(queued_at, ringing_at) + interval '1 hour')
                < (SELECT ringback_now())
            LIMIT ?1
            """,
            limit)
        .stream()
        .map(row -> row.text("call_id"))
        .toList();
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void end(String callId) {
    calls.lock(callId);
    var now = clock.now();
    tracking.follow(
        new Actor.System(),
        new CallReport(Stage.ENDED, callId, null, null, null, null, null, now),
        now);
  }
}
