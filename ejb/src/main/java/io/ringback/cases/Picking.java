package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Gives a case to an agent by hand: they picked it, called it, or were given it. Agent and case are
 * locked.
 */
@ApplicationScoped
public class Picking {
  @Inject NumbersInHand numbers;
  @Inject CaseReleases releases;
  @Inject Agents agents;
  @Inject Sql sql;

  /**
   * Assigns an open case to the agent. A supervisor takes it from another holder; an agent does
   * not. One whose time is over is nobody's to get: it stays with a holder who is on a call, until
   * they save it or somebody frees it (TIME-1).
   *
   * @throws CaseHeldException somebody else holds it
   * @throws CaseExpiredException its time ended during the holder's call, or just now
   * @throws NumberInHandException another agent is at work with the number (ALLOC-6)
   */
  public void pick(Actor actor, CallCase callCase, Agent picker, Instant now) {
    pick(actor, callCase, picker, actor.supervises(callCase.list().id()), now);
  }

  /**
   * Like {@link #pick}, to call it. A key calls as the agent whom it names, and may pick what that
   * agent may.
   */
  public void pickToCall(Actor actor, CallCase callCase, Agent picker, Instant now) {
    boolean given = !(actor instanceof Actor.Key) && actor.supervises(callCase.list().id());
    pick(actor, callCase, picker, given, now);
  }

  private void pick(Actor actor, CallCase callCase, Agent picker, boolean given, Instant now) {
    var list = callCase.list();
    if (list.paused()) throw new ListPausedException(list.key());
    if (!list.pull() && !given) throw new PullOffException(list.key());
    requireMember(callCase, picker);
    boolean held = callCase.assignee().isPresent();
    if (held && !(given && takesOver(actor, picker)))
      throw new CaseHeldException(callCase.assignee().map(agents::nameOf).orElse(""));
    if (callCase.expiresBy(now)) throw new CaseExpiredException();
    if (held)
      releases.release(callCase, CaseEventType.UNASSIGNED, actor.label(), "REASSIGNED", now);
    giveBack(actor, callCase, picker, now);
  }

  /** Assigns a case that nobody holds, whatever the list allows: the agent had it before. */
  void giveBack(Actor actor, CallCase callCase, Agent picker, Instant now) {
    requireMember(callCase, picker);
    requireFreeNumber(callCase, picker);
    callCase.assignTo(picker.id(), now);
    callCase.record(
        CaseEvent.of(
            CaseEventType.ASSIGNED,
            now,
            actor instanceof Actor.User ? actor.label() : picker.name(),
            picker.id(),
            "agent",
            picker.name()));
  }

  /** Only a person who runs the list takes a case from its holder, and gives it to another. */
  private static boolean takesOver(Actor actor, Agent picker) {
    return actor instanceof Actor.User user && !user.name().equals(picker.name());
  }

  private void requireFreeNumber(CallCase callCase, Agent picker) {
    if (callCase.phone() == null) return;
    numbers
        .findHolder(callCase.phone())
        .filter(holder -> !holder.equals(picker.name()))
        .ifPresent(
            holder -> {
              throw new NumberInHandException(holder);
            });
  }

  /**
   * Whoever acts on a case in an agent's name: the agent works on its list. As it is now: one who
   * was disabled, or lost the role, since they were looked up is nobody's member (LIST-6).
   */
  void requireMember(CallCase callCase, Agent picker) {
    var list = callCase.list();
    if (sql.find(
            """
            SELECT 1 AS found FROM list_member m
            JOIN app_user u ON u.id = m.agent_id AND NOT u.disabled
            JOIN user_role r ON r.user_id = u.id AND r.role = 'AGENT'
            WHERE m.agent_id = ?1 AND m.list_id = ?2
            """,
            picker.id(),
            list.id())
        .isEmpty()) {
      throw new NotAMemberException(picker.name(), list.key());
    }
  }
}
