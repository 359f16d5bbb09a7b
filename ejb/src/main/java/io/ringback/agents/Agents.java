package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.feed.FeedEvents;
import io.ringback.json.Json;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Finds, locks and stores agents, with what they recorded. A disabled user, or one without the
 * role, is no agent.
 */
@ApplicationScoped
public class Agents {
  @PersistenceContext EntityManager entities;
  @Inject Sql sql;
  @Inject FeedEvents feed;

  public Optional<Agent> findByName(String name) {
    return entities
        .createQuery(
            "SELECT a FROM Agent a JOIN FETCH a.user u WHERE u.name = :name AND u.disabled = false"
                + " AND :agent MEMBER OF u.roles",
            Agent.class)
        .setParameter("name", name)
        .setParameter("agent", Role.AGENT)
        .getResultStream()
        .findFirst();
  }

  Optional<Agent> find(long id) {
    return Optional.ofNullable(entities.find(Agent.class, id));
  }

  public Agent getByName(String name) {
    return findByName(name).orElseThrow(() -> new NotFoundException("agent", name));
  }

  /**
   * The agent in whose name the actor acts. A user acts as themselves, and for agents of the lists
   * they supervise; a key for the agents of its lists.
   *
   * @throws NoPermissionException the agent is a colleague
   * @throws NotFoundException there is no such agent, or the actor has no list with them
   */
  public Agent getActing(Actor actor, String name) {
    var agent = getByName(name);
    if (actor.seesAllLists() || isSelf(actor, agent)) return agent;
    var lists = sql.list("SELECT list_id FROM list_member WHERE agent_id = ?1", agent.id());
    if (lists.stream().anyMatch(row -> actor.supervises(row.number("list_id")))) return agent;
    if (lists.stream().anyMatch(row -> actor.sees(row.number("list_id")))) {
      throw new NoPermissionException(Role.SUPERVISOR.name());
    }
    throw new NotFoundException("agent", name);
  }

  /** Locks the agent's row and reads it fresh. Agents before cases, and by ascending id. */
  public Agent lock(long id) {
    var agent = entities.find(Agent.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (agent == null) throw new NotFoundException("agent", Long.toString(id));
    return agent;
  }

  /**
   * Refuses who was disabled, or lost the role, while somebody waited for their row: what was read
   * of the user before is old (LIST-6).
   */
  public void requireStillAgent(Agent locked) {
    if (sql.find(
            """
            SELECT 1 AS found FROM app_user u JOIN user_role r ON r.user_id = u.id AND r.role = 'AGENT'
            WHERE u.id = ?1 AND NOT u.disabled
            """,
            locked.id())
        .isEmpty()) {
      throw new NotFoundException("agent", locked.name());
    }
  }

  /** Locks the agent's row if nobody else has it: where waiting would break the order of locks. */
  public boolean lockNow(long id) {
    return sql.find("SELECT id FROM agent WHERE id = ?1 FOR UPDATE SKIP LOCKED", id).isPresent();
  }

  public String nameOf(long id) {
    var user = entities.find(User.class, id);
    if (user == null) throw new NotFoundException("agent", Long.toString(id));
    return user.name();
  }

  void add(Agent agent) {
    entities.persist(agent);
    entities.flush();
  }

  /** Writes what happened to the agent: their activity, and the feed in the same order. */
  public void store(Agent agent) {
    entities.flush();
    var events = agent.takeRecorded();
    events.forEach(event -> write(agent, event));
    events.stream()
        .filter(event -> event.type().isModeChange())
        .reduce((earlier, last) -> last)
        .ifPresent(
            last -> feed.append("agent.mode", last.at(), null, null, agent.id(), mode(agent)));
    events.stream()
        .filter(event -> event.type() == AgentEventType.RECEIVING_STOPPED)
        .forEach(
            stop ->
                feed.append(
                    "agent.receiving-stopped",
                    stop.at(),
                    null,
                    null,
                    agent.id(),
                    stopped(agent, stop)));
  }

  private void write(Agent agent, AgentEvent event) {
    sql.execute(
        "INSERT INTO agent_event (agent_id, type, at, actor, details) VALUES (?1, ?2, ?3, ?4, CAST(?5 AS jsonb))",
        agent.id(),
        event.type(),
        event.at(),
        event.actor(),
        event.details().toString());
  }

  private static JsonObject mode(Agent agent) {
    return Json.createObjectBuilder()
        .add("agent", agent.name())
        .add("availability", agent.availability().name())
        .add("workMode", agent.workMode().name())
        .build();
  }

  private static JsonObject stopped(Agent agent, AgentEvent stop) {
    return Json.createObjectBuilder(stop.details())
        .add("agent", agent.name())
        .add("actor", stop.actor())
        .build();
  }

  private static boolean isSelf(Actor actor, Agent agent) {
    return actor instanceof Actor.User user && user.id() == agent.id();
  }
}
