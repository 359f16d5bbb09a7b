package io.ringback.allocation;

import io.ringback.access.Actor;
import io.ringback.agents.Agents;
import io.ringback.agents.StopReason;
import io.ringback.cases.CaseRepository;
import io.ringback.configuration.HeartbeatLimit;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Agents who do not call what they hold (TIME-2), or are not there any more (AGENT-4), stop
 * receiving.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdleAgents {
  private static final Actor SYSTEM = new Actor.System();

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject Agents agents;
  @Inject AllocationQueue queue;
  @Inject CaseRepository cases;
  @Inject ReceivingStops stops;

  @Inject HeartbeatLimit limit;

  /** Agents whose countdown is over. */
  public List<Long> listNotCalling(int limit) {
    return sql
        .list(
            "SELECT assignee_id AS id FROM call_case WHERE auto_stop_at <= (SELECT ringback_now()) ORDER BY auto_stop_at LIMIT ?1",
            limit)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }

  /** Stops one, if they have not called in the meantime. */
  public void stopNotCalling(long id) {
    var agent = agents.lock(id);
    var offered = queue.findOffered(id).map(cases::lock);
    var now = clock.now();
    var end = offered.map(held -> held.autoStopAt()).orElse(null);
    if (end == null || end.isAfter(now)) return;
    stops.stop(agent, SYSTEM, StopReason.AUTO_STOP, now);
  }

  /** Agents who must be heard of, and were not. */
  public List<Long> listSilent(int most) {
    return sql
        .list(
            """
            SELECT id FROM agent
            WHERE work_mode = 'CALLBACKS' AND heartbeat_required
              AND heartbeat_at < (SELECT ringback_now()) - make_interval(secs => ?1) LIMIT ?2
            """,
            limit.silence(),
            most)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }

  public void stopSilent(long id) {
    var agent = agents.lock(id);
    var now = clock.now();
    boolean silent =
        agent
            .requiredHeartbeat()
            .filter(heard -> heard.plus(limit.silence()).isBefore(now))
            .isPresent();
    if (silent) stops.stop(agent, SYSTEM, StopReason.CONNECTION_LOST, now);
  }
}
