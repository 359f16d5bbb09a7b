package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.errors.NoPermissionException;
import io.ringback.persistence.Clock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** What an agent says to a case whose person was reached in another call (REL-4). */
@Stateless
public class NumberReachedService {
  @Inject CaseLocks locks;
  @Inject CaseRepository cases;
  @Inject CaseReleases releases;
  @Inject OpenCases openCases;
  @Inject CaseQueries queries;
  @Inject Agents agents;
  @Inject Clock clock;

  /**
   * The other call did not settle it: the flag goes, or the case is open again, due and expiring as
   * before. Nothing happens to a case that no other call has touched.
   *
   * @throws OpenCaseExistsException a MERGE list has another open case of the number by now
   */
  public CaseView undo(Actor actor, String id, String name) {
    var agent = agents.getActing(actor, name);
    var reached = locks.lock(actor, id);
    if (!actor.seesPersons(reached.list().id()))
      throw new NoPermissionException("a member or supervisor of the list");
    if (reached.isReachedElsewhere()) undo(reached, agent, clock.now());
    return queries.get(actor, id);
  }

  private void undo(CallCase reached, Agent agent, Instant now) {
    boolean closed = !reached.isOpen();
    if (closed) openCases.refuseSecond(reached.list(), reached.phone(), reached.id());
    reached.undoReached();
    reached.record(CaseEvent.of(CaseEventType.REACHED_UNDONE, now, agent.name(), null));
    if (closed) {
      reached.record(CaseEvent.of(CaseEventType.REOPENED, now, agent.name(), null));
      openCases.holdBack(reached, now);
      releases.settleOrExpire(reached, agent.name(), now);
    }
    cases.store(reached);
  }
}
