package io.ringback.allocation;

import io.ringback.agents.Agent;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The queue of ready cases and of agents who wait for one. All of its SQL is here and in the
 * function {@code take_next_v3}.
 */
@ApplicationScoped
public class AllocationQueue {
  @Inject Sql sql;
  @Inject CaseRepository cases;

  /**
   * Takes the most important ready case over the agent's active lists, or none. The agent is
   * locked, receiving, and holds no offered case.
   *
   * <p>Heads are probed without locks and only the best is locked, so agents on other lists never
   * wait and the order over lists stays strict; a head that somebody else is taking is skipped and
   * the probe goes on after its key.
   */
  public Optional<CallCase> takeNext(Agent agent) {
    var taken =
        sql.find("SELECT take_next_v3(?1) AS id", agent.id())
            .map(row -> row.findLong("id"))
            .map(cases::reread);
    taken.ifPresent(offered -> cases.recordOffered(offered, agent));
    return taken;
  }

  /** Whether the agent holds an offered case. */
  public Optional<Long> findOffered(long agent) {
    return sql.find(
            "SELECT id FROM call_case WHERE assignment = 'OFFERED' AND assignee_id = ?1", agent)
        .map(row -> row.number("id"));
  }

  /** Agents who wait for a case and could be given one now, the longest-waiting first. */
  public List<Long> listWaitingAgents(int limit) {
    return sql
        .list(
            """
            SELECT a.id FROM agent a
            WHERE a.work_mode = 'CALLBACKS'
              AND NOT EXISTS (SELECT FROM call_case h WHERE h.assignment = 'OFFERED' AND h.assignee_id = a.id)
              AND EXISTS (
                SELECT FROM list_member m JOIN callback_list l ON l.id = m.list_id
                WHERE m.agent_id = a.id AND m.active AND l.auto_allocation AND NOT l.paused
                  AND EXISTS (SELECT FROM call_case c WHERE c.state = 'READY' AND c.list_id = l.id))
            ORDER BY a.waiting_since, a.id
            LIMIT ?1
            """,
            limit)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }

  /** No change of the agent that anybody must know of: no version, no event. */
  void heardOf(String agent) {
    sql.execute(
        """
        UPDATE agent SET heartbeat_at = ringback_now()
        WHERE heartbeat_required AND id = (SELECT id FROM app_user WHERE name = ?1)
        """,
        agent);
  }

  /**
   * Lets one member at a time hand out, so that the longest-waiting agent is served first. Held
   * until the transaction ends.
   */
  boolean becomeDispatcher() {
    return sql.find(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('ringback dispatcher', 0)) AS mine")
        .orElseThrow()
        .flag("mine");
  }
}
