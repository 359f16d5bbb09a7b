package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.feed.FeedEvents;
import io.ringback.json.Json;
import io.ringback.lists.CallbackList;
import io.ringback.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Changes a membership and tells of it: the agent's activity, the feed, and whoever hands out
 * cases. The agent is locked.
 */
@ApplicationScoped
class MemberChanges {
  @Inject Memberships memberships;
  @Inject Agents agents;
  @Inject FeedEvents feed;
  @Inject Clock clock;
  @Inject AuditLog audit;
  @Inject Event<MemberActivated> activated;
  @Inject Event<MemberRemoved> removed;

  void add(Actor actor, Agent agent, CallbackList list, boolean active) {
    memberships.put(agent.id(), list.id(), active);
    tell(actor, agent, list, AgentEventType.MEMBER_ADDED);
    audit(actor, agent, list, null, new Membership(active));
    if (active) activated.fire(new MemberActivated(agent.id(), list.id()));
  }

  /**
   * Joins the list, or leaves it and stays a member: a case held there may be finished. What agents
   * do for themselves is work, no change of the configuration.
   */
  void activate(Actor actor, Agent agent, CallbackList list, boolean active) {
    memberships.put(agent.id(), list.id(), active);
    tell(actor, agent, list, active ? AgentEventType.LIST_JOINED : AgentEventType.LIST_LEFT);
    if (!actor.label().equals(agent.name())) {
      audit(actor, agent, list, new Membership(!active), new Membership(active));
    }
    if (active) activated.fire(new MemberActivated(agent.id(), list.id()));
  }

  void remove(Actor actor, Agent agent, CallbackList list) {
    var before = memberships.findActive(agent.id(), list.id()).map(Membership::new).orElse(null);
    memberships.remove(agent.id(), list.id());
    tell(actor, agent, list, AgentEventType.MEMBER_REMOVED);
    audit(actor, agent, list, before, null);
    removed.fire(new MemberRemoved(agent.id(), list.id()));
  }

  private void audit(
      Actor actor,
      Agent agent,
      CallbackList list,
      @Nullable Membership before,
      @Nullable Membership after) {
    var name = list.key() + "/" + agent.name();
    audit.record(actor, AuditSubject.MEMBER, name, before, after);
  }

  /** As the audit log knows it. */
  private record Membership(boolean active) {}

  private void tell(Actor actor, Agent agent, CallbackList list, AgentEventType change) {
    var now = clock.now();
    agent.record(AgentEvent.of(change, now, actor.label(), "list", list.key()));
    agents.store(agent);
    var data = Json.createObjectBuilder();
    data.add("list", list.key())
        .add("change", change.name())
        .add("agent", agent.name())
        .add("actor", actor.label());
    feed.append("list.updated", now, list.id(), null, agent.id(), data.build());
  }
}
