package io.ringback.telephony.calls;

import io.ringback.access.Actor;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.ReachedElsewhere;
import io.ringback.handling.CallReports;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
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

  /** The caller hung up before anybody answered. */
  public void givenUp(String callId, Instant at) {
    var call = entities.find(PbxCall.class, callId);
    if (call != null) call.givenUp(at);
  }

  /** The attempt that the call is, if it is one. */
  public Optional<CallAttempt> follow(Actor actor, CallReport report, Instant now) {
    var call = findOrBegin(report.callId());
    if (report.stage() == Stage.QUEUED) {
      call.report(report, null);
      return Optional.empty();
    }
    var agent = agents.find(report.agent());
    var involved = agents.lock(call.agent(), agent);
    var known = finder.findKnown(report);
    // a call that was the agent's before they had the case is no attempt of it
    boolean mayBegin = known.isEmpty() && call.agent().isEmpty();
    boolean reaches = report.stage() == Stage.ANSWERED && !call.isAnswered();
    call.report(report, agent.orElse(null));

    var ownCase = known.map(CallAttempt::caseId);
    if (mayBegin) ownCase = agent.flatMap(one -> finder.findHeldCase(call, one, report.at()));
    var locked = lockCases(involved, ownCase, reaches ? call.phone() : null);
    var attempt =
        ownCase
            .flatMap(id -> Optional.ofNullable(locked.get(id)))
            .filter(own -> actor.sees(own.list().id()))
            .flatMap(
                own ->
                    known
                        .or(() -> begin(own, call, agent, now))
                        .map(found -> tell(found, own, report, now)));
    for (var one : locked.values()) {
      involved.forEach(each -> countdown.settle(one, each, now));
      // read again: the attempt may just have taken the number, and with it the others out of the
      // queue
      if (reaches && isOther(one, call, attempt))
        reached.reached(cases.reread(one.id()), actor, report.at(), now);
    }
    return attempt;
  }

  private Optional<CallAttempt> begin(
      CallCase held, PbxCall call, Optional<Long> agent, Instant now) {
    return agent.flatMap(caller -> finder.adoptOrBegin(held, call, caller, now));
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

  private CallAttempt tell(CallAttempt attempt, CallCase callCase, CallReport report, Instant now) {
    attempt.knownAs(report.callId());
    switch (report.stage()) {
      case QUEUED, RINGING -> {}
      case ANSWERED -> reports.answered(callCase, attempt, report.at(), now);
      case ENDED -> reports.ended(callCase, attempt, report.at(), now);
    }
    return attempt;
  }

  private static boolean isOther(CallCase callCase, PbxCall call, Optional<CallAttempt> attempt) {
    boolean own = attempt.filter(found -> found.caseId() == callCase.id()).isPresent();
    return !own && callCase.phone() != null && callCase.phone().equals(call.phone());
  }

  private static String array(Set<Long> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }
}
