package io.ringback.telephony.calls;

import io.ringback.access.Actor;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.ReachedElsewhere;
import io.ringback.handling.CallReports;
import io.ringback.persistence.Sql;
import io.ringback.telephony.calls.AttemptFinder.OwnCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows calls, and does what follows from them: attempts are answered and end, countdowns stand
 * still, other cases learn that their person was reached. Runs in the transaction that has locked
 * the call; locks agents, then cases, each by ascending id.
 */
@ApplicationScoped
public class CallTracking {
  @PersistenceContext EntityManager entities;
  @Inject Sql sql;
  @Inject CallingAgents agents;
  @Inject AttemptFinder finder;
  @Inject CaseRepository cases;
  @Inject CallReports reports;
  @Inject AutoStopCountdown countdown;
  @Inject ReachedElsewhere reached;
  @Inject CallHints hints;

  /** The caller hung up before anybody answered. */
  public void givenUp(String callId, Instant at) {
    var call = findOrBegin(callId);
    call.givenUp(at);
    hints.tell(call, Stage.ENDED, at);
  }

  /** The attempt that the call is, if it is one. */
  public Optional<CallAttempt> follow(Actor actor, CallReport report, Instant now) {
    var call = findOrBegin(report.callId());
    if (report.stage() == Stage.QUEUED) {
      call.report(report, null);
      hints.tell(call, report.stage(), now);
      return Optional.empty();
    }
    var agent = agents.find(report.agent());
    var involved = agents.lock(call.agent(), agent);
    boolean reaches = report.stage() == Stage.ANSWERED && !call.isAnswered();
    // a call that was the agent's before they had the case is no attempt of it
    var caller = call.agent().isPresent() ? Optional.<Long>empty() : agent;
    call.report(report, agent.orElse(null));

    var own = finder.find(call, report, caller);
    var locked = lockCases(involved, own.map(OwnCall::caseId), reaches ? call.phone() : null);
    var attempt = own.flatMap(found -> goOn(actor, found, locked, call, report, now));
    locked.values().forEach(one -> involved.forEach(each -> countdown.settle(one, each, now)));
    if (reaches) tellOthers(actor, locked.values(), call, attempt, report.at(), now);
    hints.tell(call, report.stage(), now);
    return attempt;
  }

  private Optional<CallAttempt> goOn(
      Actor actor,
      OwnCall own,
      Map<Long, CallCase> locked,
      PbxCall call,
      CallReport report,
      Instant now) {
    var callCase = locked.get(own.caseId());
    if (callCase == null || !actor.sees(callCase.list().id())) return Optional.empty();
    var attempt = own.attempt().or(() -> finder.adoptOrBegin(callCase, call, now));
    attempt.ifPresent(found -> tell(found, callCase, report, now));
    return attempt;
  }

  private void tell(CallAttempt attempt, CallCase callCase, CallReport report, Instant now) {
    attempt.knownAs(report.callId());
    switch (report.stage()) {
      case QUEUED -> {}
      case RINGING -> reports.rings(callCase, attempt, report.at(), now);
      case ANSWERED -> reports.answered(callCase, attempt, report.at(), now);
      case ENDED -> reports.ended(callCase, attempt, report.at(), now);
    }
  }

  /**
   * The other cases of the number. Read again: the attempt may just have taken them out of the
   * queue.
   */
  private void tellOthers(
      Actor actor,
      Collection<CallCase> locked,
      PbxCall call,
      Optional<CallAttempt> attempt,
      Instant at,
      Instant now) {
    long own = attempt.map(CallAttempt::caseId).orElse(0L);
    locked.stream()
        .filter(one -> one.id() != own && Objects.equals(one.phone(), call.phone()))
        .forEach(one -> reached.reached(cases.reread(one.id()), actor, at, now));
  }

  private PbxCall findOrBegin(String callId) {
    var call = entities.find(PbxCall.class, callId);
    if (call != null) return call;
    var begun = new PbxCall(callId);
    entities.persist(begun);
    return begun;
  }

  /**
   * Every case that this may change, by ascending id: what the agents hold, the attempt's, those of
   * the number.
   */
  private Map<Long, CallCase> lockCases(
      Set<Long> holders, Optional<Long> own, @Nullable String phone) {
    var locked = new TreeMap<Long, CallCase>();
    sql.list(
            """
            SELECT id FROM call_case WHERE assignment = 'OFFERED' AND assignee_id = ANY (CAST(?1 AS bigint[]))
            UNION SELECT id FROM call_case WHERE phone = ?2 AND state <> 'CLOSED'
            UNION SELECT id FROM call_case WHERE id = ?3
            ORDER BY id
            """,
            array(holders),
            phone == null ? "" : phone,
            own.orElse(0L))
        .forEach(row -> locked.put(row.number("id"), cases.lock(row.number("id"))));
    return locked;
  }

  private static String array(Set<Long> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }
}
