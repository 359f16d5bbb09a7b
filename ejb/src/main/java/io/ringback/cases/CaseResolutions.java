package io.ringback.cases;

import io.ringback.agents.Agent;
import io.ringback.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Gives a case the result of a call (HANDLE-2, HANDLE-3). Agent and case are locked. */
@ApplicationScoped
public class CaseResolutions {
  @Inject CaseRepository cases;
  @Inject CaseReleases releases;
  @Inject OpenCases openCases;

  /**
   * Ends the holder's work with a result; the attempt is saved already.
   *
   * @param keep a self-assigned case stays with the agent
   */
  public void apply(CallCase held, Resolution resolution, boolean keep, Agent agent, Instant now) {
    boolean kept = keep && held.assignment() == Assignment.SELF;
    if (resolution instanceof Resolution.OfferedAgain again) {
      openCases.rest(held, again.at());
      releases.letGoSaved(held, now, callCase -> offerAgain(callCase, again, kept, agent, now));
      passOver(held, kept, again, agent);
      settle(held, agent, now);
    } else if (resolution instanceof Resolution.Closed closed) {
      releases.letGoSaved(held, now, callCase -> close(callCase, closed, agent, now));
    }
    cases.store(held);
  }

  /** Gives a related case, free or of the same agent, the same result. */
  public void applyToRelated(
      CallCase related, Resolution resolution, String status, Agent agent, Instant now) {
    related.record(
        CaseEvent.of(
            CaseEventType.RELATED_STATUS, now, agent.name(), agent.id(), "status", status));
    if (related.assignment() == Assignment.OFFERED) agent.waitAgain(now);
    if (resolution instanceof Resolution.OfferedAgain again) {
      releases.letGo(related, now, callCase -> offerAgain(callCase, again, false, agent, now));
      settle(related, agent, now);
    } else if (resolution instanceof Resolution.Closed closed) {
      releases.letGo(related, now, callCase -> close(callCase, closed, agent, now));
    }
    cases.store(related);
  }

  private static void close(CallCase callCase, Resolution.Closed closed, Agent agent, Instant now) {
    callCase.close(closed.reason(), agent.id(), now);
    callCase.record(CaseEvent.closed(now, agent.name(), agent.id(), closed.reason(), null));
  }

  private static void offerAgain(
      CallCase callCase, Resolution.OfferedAgain again, boolean kept, Agent agent, Instant now) {
    if (kept) callCase.keep(now);
    else callCase.unassign();
    callCase.reoffer(again.at(), again.chosen());
    var details = Json.createObjectBuilder().add("at", again.at().toString());
    if (kept) details.add("kept", true);
    callCase.record(
        new CaseEvent(CaseEventType.RE_OFFER, now, agent.name(), agent.id(), details.build()));
  }

  private static void passOver(
      CallCase callCase, boolean kept, Resolution.OfferedAgain again, Agent agent) {
    var period = callCase.list().passOver();
    if (!kept && period != null) callCase.passOver(agent.id(), again.at().plus(period));
  }

  private void settle(CallCase callCase, Agent agent, Instant now) {
    if (callCase.state() == CaseState.ASSIGNED && !callCase.isExpired(now)) return;
    releases.settleOrExpire(callCase, agent.name(), now);
  }
}
