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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which attempt a call is: the one that the PBX was told of, else the one that the call was before,
 * else the running one of the case that the agent holds with that number. A call that the holder
 * makes to that number is a new attempt by itself.
 */
@ApplicationScoped
public class AttemptFinder {
  /**
   * The PBX writes whole seconds, and its clock is not ours: a call may seem to begin before the
   * case was taken.
   */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  @Inject Sql sql;
  @Inject Agents agents;
  @Inject Attempts attempts;
  @Inject NumbersInHand numbers;
  @Inject CallReports reports;

  /** The attempt that is known already. */
  Optional<CallAttempt> findKnown(CallReport report) {
    return Optional.ofNullable(report.attempt())
        .flatMap(attempts::findByPublicId)
        .or(() -> attempts.findByCall(report.callId()));
  }

  /**
   * The case that the call may be an attempt of: held by the agent, of that number, and taken
   * before the call.
   */
  Optional<Long> findHeldCase(PbxCall call, long agent, Instant at) {
    if (call.phone() == null || call.isInbound()) return Optional.empty();
    return sql.find(
            """
            SELECT id FROM call_case
            WHERE assignee_id = ?1 AND phone = ?2 AND state = 'ASSIGNED' AND assigned_at <= ?3
            ORDER BY assignment = 'OFFERED' DESC, id LIMIT 1
            """,
            agent,
            call.phone(),
            at.plus(CLOCK_SKEW))
        .map(row -> row.number("id"));
  }

  /**
   * The running attempt of a held case, if the PBX has not named its call yet; else a new one, if
   * the holder calls out and the number is in nobody else's hand.
   *
   * @param held locked, as is the agent
   */
  Optional<CallAttempt> adoptOrBegin(CallCase held, PbxCall call, long agent, Instant now) {
    if (!held.isHeldBy(agent)) return Optional.empty();
    var running = attempts.findCurrent(held);
    if (running.filter(attempt -> attempt.callId().isEmpty()).isPresent()) return running;
    if (!call.isOutbound() || !numbers.take(String.valueOf(call.phone()), agent, held.id()))
      return Optional.empty();
    running.ifPresent(attempt -> attempt.abandon(now));
    return Optional.of(reports.begin(held, agents.lock(agent), now));
  }
}
