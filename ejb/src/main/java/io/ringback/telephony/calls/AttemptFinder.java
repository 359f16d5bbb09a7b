package io.ringback.telephony.calls;

import io.ringback.agents.Agents;
import io.ringback.cases.Attempts;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.NumbersInHand;
import io.ringback.handling.CallReports;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Which attempt a call is: the one that the PBX was told of, else the one that the call was before,
 * else the running one of the case that the agent holds with that number. A call that the holder
 * makes to that number is a new attempt by itself.
 */
@ApplicationScoped
public class AttemptFinder {
  @Inject Sql sql;
  @Inject Agents agents;
  @Inject Attempts attempts;
  @Inject NumbersInHand numbers;
  @Inject CallReports reports;

  /**
   * The case that a call is made for, and the attempt that it is, once there is one.
   *
   * @param attempt empty for a case that is held and was not called yet, or not by this call
   */
  record OwnCall(long caseId, Optional<CallAttempt> attempt) {}

  /**
   * @param caller the agent whose held case the call may be for; empty when it cannot be for one
   */
  Optional<OwnCall> find(PbxCall call, CallReport report, Optional<Long> caller) {
    return Optional.ofNullable(report.attempt())
        .flatMap(attempts::findByPublicId)
        .or(() -> attempts.findByCall(report.callId()))
        .map(known -> new OwnCall(known.caseId(), Optional.of(known)))
        .or(() -> caller.flatMap(agent -> findHeldCase(call, agent, report.at())));
  }

  /** Held by the agent, of that number, and taken before the call. */
  private Optional<OwnCall> findHeldCase(PbxCall call, long agent, Instant at) {
    if (call.phone() == null || call.isInbound()) return Optional.empty();
    return sql.find(
            """
            SELECT id FROM call_case
            WHERE assignee_id = ?1 AND phone = ?2 AND state = 'ASSIGNED' AND assigned_at <= ?3
            ORDER BY assignment = 'OFFERED' DESC, id LIMIT 1
            """,
            agent,
            call.phone(),
            at.plus(CallReports.CLOCK_SKEW))
        .map(row -> new OwnCall(row.number("id"), Optional.empty()));
  }

  /**
   * The running attempt of a held case, if the PBX has not named its call yet; else a new one, if
   * the holder calls out and the number is in nobody else's hand.
   *
   * @param held locked, as is the agent of the call
   */
  Optional<CallAttempt> adoptOrBegin(CallCase held, PbxCall call, Instant now) {
    return call.agent()
        .filter(held::isHeldBy)
        .flatMap(holder -> adoptOrBegin(held, call, holder, now));
  }

  private Optional<CallAttempt> adoptOrBegin(
      CallCase held, PbxCall call, long holder, Instant now) {
    var running = attempts.findCurrent(held);
    if (running.filter(attempt -> attempt.callId().isEmpty()).isPresent()) return running;
    if (!call.isOutbound() || !numbers.take(String.valueOf(call.phone()), holder, held.id()))
      return Optional.empty();
    running.ifPresent(attempt -> attempt.abandon(now));
    return Optional.of(reports.begin(held, agents.lock(holder), now));
  }
}
