package io.ringback.handling;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.cases.Attempts;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseClosedException;
import io.ringback.cases.CaseHeldException;
import io.ringback.cases.CaseLocks;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.NoNumberException;
import io.ringback.cases.NumberInHandException;
import io.ringback.cases.NumbersInHand;
import io.ringback.cases.Picking;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Clock;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calling a case. Each method is one transaction. */
@Stateless
public class CallService {
  /** A second click is no second call. */
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

  @Inject Agents agents;
  @Inject CaseLocks locks;
  @Inject CaseRepository cases;
  @Inject Attempts attempts;
  @Inject NumbersInHand numbers;
  @Inject Picking picking;
  @Inject CallReports reports;
  @Inject AttemptQueries queries;
  @Inject Clock clock;
  @Inject Event<CallStarted> started;

  /**
   * Starts an attempt, and has it dialled where the phone exchange does that; an unassigned case is
   * assigned to the agent first, in the same transaction. A second call within 5 s returns the
   * running attempt; a later one is a redial.
   */
  public AttemptView startCall(Actor actor, String caseId, String name) {
    return call(actor, caseId, name, started::fire);
  }

  /** Like {@link #startCall}, of a call that the agent dials, or has dialled, by themselves. */
  public AttemptView startOwnCall(Actor actor, String caseId, String name) {
    return call(actor, caseId, name, dialled -> {});
  }

  private AttemptView call(
      Actor actor, String caseId, String name, Consumer<CallStarted> whenBegun) {
    var agent = agents.getActing(actor, name);
    var callCase = locks.lockLive(actor, caseId, agent.id());
    if (callCase.closeReason() != null) throw new CaseClosedException(callCase.closeReason());
    var phone = callCase.phone();
    if (phone == null) throw new NoNumberException();
    var now = clock.now();
    holdFirst(actor, callCase, agent, now);
    var running = attempts.findCurrent(callCase);
    if (running
        .filter(attempt -> attempt.startedAt().plus(DOUBLE_CLICK).isAfter(now))
        .isPresent()) {
      return queries.view(running.get().publicId());
    }
    if (!numbers.take(phone, agent.id(), callCase.id())) throw inOtherHand(phone);
    running.ifPresent(attempt -> attempt.abandon(now));
    var attempt = reports.begin(callCase, agent, now);
    whenBegun.accept(new CallStarted(callCase, attempt, agent));
    return queries.view(attempt.publicId());
  }

  private void holdFirst(Actor actor, CallCase callCase, Agent agent, Instant now) {
    if (callCase.isHeldBy(agent.id())) return;
    if (callCase.assignee().isPresent()) {
      throw new CaseHeldException(callCase.assignee().map(agents::nameOf).orElse(""));
    }
    picking.pickToCall(actor, callCase, agent, now);
  }

  private NumberInHandException inOtherHand(String phone) {
    return new NumberInHandException(numbers.findHolder(phone).orElse(""));
  }

  /**
   * What became of the call, where the PBX does not report it. By another clock, often in whole
   * seconds: what seems to be up to a minute before the start was at the start, and the future is
   * now.
   */
  public AttemptView reportCall(
      Actor actor,
      String caseId,
      String attemptId,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt) {
    var callCase = locks.lock(actor, caseId);
    var attempt =
        attempts
            .findByPublicId(attemptId)
            .filter(found -> found.caseId() == callCase.id())
            .orElseThrow(() -> new NotFoundException("attempt", attemptId));
    if (answeredAt != null && endedAt != null && endedAt.isBefore(answeredAt)) {
      throw beforeStart("endedAt");
    }
    var now = clock.now();
    var answered = answeredAt == null ? null : during(attempt, "answeredAt", answeredAt, now);
    var ended = endedAt == null ? null : during(attempt, "endedAt", endedAt, now);
    if (answered != null) reports.answered(callCase, attempt, answered, now);
    if (ended == null) return queries.view(attemptId);
    if (attempt.answeredAt().filter(ended::isBefore).isPresent()) throw beforeStart("endedAt");
    reports.ended(callCase, attempt, ended, now);
    return queries.view(attemptId);
  }

  /** The reported time by our clock. */
  private static Instant during(CallAttempt attempt, String field, Instant at, Instant now) {
    var start = attempt.startedAt();
    if (at.isBefore(start.minus(CallReports.CLOCK_SKEW))) throw beforeStart(field);
    if (at.isBefore(start)) return start;
    return at.isAfter(now) ? now : at;
  }

  private static InvalidFieldException beforeStart(String field) {
    return new InvalidFieldException(Violation.of(field, "before-start"));
  }

  /** Attempts of a case, oldest first. */
  public List<AttemptView> listAttempts(Actor actor, String caseId) {
    return queries.list(cases.getVisible(actor, caseId).id());
  }

  /** The agent's latest call of which they have not said what came of it. */
  public Optional<AttemptView> findUnsaved(Actor.User agent) {
    return queries.findUnsaved(agent.id());
  }

  /** The agent types after the call: the after-call limit is extended, once (TIME-3). */
  public void extendAfterCall(Actor actor, String caseId, String name) {
    var agent = agents.getActing(actor, name);
    var held = locks.lock(actor, caseId, agent.id());
    if (!held.isHeldBy(agent.id())) return;
    held.extendAfterCall(clock.now());
    cases.store(held);
  }

  /**
   * The agent says that the call goes on, of which no end was reported for so long that it counted
   * as over. It is believed anew.
   */
  public void stillTalking(Actor actor, String caseId, String name) {
    var agent = agents.getActing(actor, name);
    var held = locks.lock(actor, caseId, agent.id());
    if (!held.isHeldBy(agent.id())) return;
    if (attempts.findCurrent(held).filter(CallAttempt::isTalking).isEmpty()) return;
    held.callGoesOn(clock.now());
    cases.store(held);
  }
}
