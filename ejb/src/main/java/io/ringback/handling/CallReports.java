package io.ringback.handling;

import io.ringback.agents.Agent;
import io.ringback.cases.Attempts;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.NumbersInHand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * What a call does to its attempt and its case, whoever reports it: the page, the API or the PBX.
 * Runs in the transaction that has locked the case (and the agent before it).
 */
@ApplicationScoped
public class CallReports {
  /**
   * The PBX writes whole seconds, and its clock is not ours: a call may seem to begin before the
   * case was taken, and to end before it began.
   */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  @Inject Attempts attempts;
  @Inject CaseRepository cases;
  @Inject NumbersInHand numbers;

  /** The holder calls. The number is in their hand already. */
  public CallAttempt begin(CallCase held, Agent agent, Instant now) {
    var attempt = new CallAttempt(held, agent.id(), now);
    attempts.add(attempt);
    held.startCall(now);
    cases.recordCall(held, attempt, agent, now);
    return attempt;
  }

  /** It rings at the person's end. */
  public void rings(CallCase callCase, CallAttempt attempt, Instant at, Instant now) {
    if (!attempt.rings(at)) return;
    if (isCurrent(callCase, attempt)) callCase.callGoesOn(now);
    cases.recordReport(callCase, attempt, "RINGING", now);
  }

  /** The person, or somebody, has answered. */
  public void answered(CallCase callCase, CallAttempt attempt, Instant at, Instant now) {
    if (attempt.answeredAt().isPresent()) return;
    attempt.answered(at);
    if (attempt.isTalking() && isCurrent(callCase, attempt)) callCase.callGoesOn(now);
    cases.recordReport(callCase, attempt, "ANSWERED", now);
  }

  /**
   * The call is over: the after-call limit begins, and a number that was kept in hand for it is
   * free (ALLOC-8).
   */
  public void ended(CallCase callCase, CallAttempt attempt, Instant at, Instant now) {
    if (attempt.endedAt().isPresent()) return;
    attempt.ended(at);
    if (isCurrent(callCase, attempt)) callCase.callEnded(now);
    cases.recordReport(callCase, attempt, "ENDED", now);
    var phone = callCase.phone();
    if (phone == null) return;
    attempt
        .abandonedAt()
        .ifPresent(freedAt -> numbers.callEnded(phone, attempt.agentId(), freedAt, now));
  }

  /**
   * The call never started, and does not count (HANDLE-1). The number of one that was repeated, or
   * out of which the case was freed, is not its to let go.
   */
  public void failed(CallCase callCase, CallAttempt attempt, Instant now) {
    boolean current = isCurrent(callCase, attempt);
    if (current) callCase.callFailed(now);
    attempt.failed(now);
    if (current && callCase.phone() != null && !callCase.hasNumberInHand()) {
      numbers.release(callCase.phone(), attempt.agentId(), callCase, now);
    }
    cases.recordReport(callCase, attempt, "FAILED", now);
  }

  private boolean isCurrent(CallCase callCase, CallAttempt attempt) {
    return attempts
        .findCurrent(callCase)
        .filter(current -> current.id() == attempt.id())
        .isPresent();
  }
}
