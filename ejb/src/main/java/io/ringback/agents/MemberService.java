package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Who works on which list (LIST-4 to 6). Each method is one transaction.
 *
 * <p>Members are run by those who supervise the list, and by its members where the list says so.
 * Whoever is a member joins and leaves by themselves.
 */
@Stateless
public class MemberService {
  @Inject CallbackLists lists;
  @Inject Agents agents;
  @Inject Memberships memberships;
  @Inject MemberChanges changes;

  /** Members of a list that the actor may see, by the name that people read. */
  public List<MemberView> list(Actor actor, String listKey) {
    return memberships.list(lists.getVisible(actor, listKey).id());
  }

  /** Agents who could be added: enabled, no members yet, their name containing the text; a few. */
  public List<MemberView> listCandidates(Actor actor, String listKey, String search) {
    var list = lists.getVisible(actor, listKey);
    requireManager(actor, list);
    return memberships.listCandidates(list.id(), search);
  }

  /**
   * Adds the agent or changes whether they are active. Agents may join and leave lists they are
   * members of by themselves.
   */
  public MemberView put(Actor actor, String listKey, String agent, boolean active) {
    var list = lists.getVisible(actor, listKey);
    var member = agents.lock(agents.getByName(agent).id());
    agents.requireStillAgent(member);
    var wasActive = memberships.findActive(member.id(), list.id());
    if (wasActive.isEmpty() || !isSelf(actor, member)) requireManager(actor, list);
    if (wasActive.isEmpty()) changes.add(actor, member, list, active);
    else if (wasActive.get() != active) changes.activate(actor, member, list, active);
    return memberships.get(list.id(), member.id());
  }

  /** Cases of the list that the agent holds are open to others again at once (LIST-6). */
  public void remove(Actor actor, String listKey, String agent) {
    var list = lists.getVisible(actor, listKey);
    requireManager(actor, list);
    var member = agents.lock(agents.getByName(agent).id());
    if (memberships.findActive(member.id(), list.id()).isEmpty())
      throw new NotFoundException("member", agent);
    changes.remove(actor, member, list);
  }

  /** Whether the actor may add, remove and tick others. */
  public boolean mayManage(Actor actor, String listKey) {
    return manages(actor, lists.getVisible(actor, listKey));
  }

  /** From the agent's side: a member of all of these lists and active there, or of none. */
  public void addToLists(Actor actor, String agent, Collection<String> listKeys) {
    for (var key : new TreeSet<>(listKeys)) put(actor, key, agent, true);
  }

  /** Cases that the agent holds there are open to others again at once (LIST-6). */
  public void removeFromLists(Actor actor, String agent, Collection<String> listKeys) {
    for (var key : new TreeSet<>(listKeys)) remove(actor, key, agent);
  }

  private static void requireManager(Actor actor, CallbackList list) {
    if (!manages(actor, list)) throw new NoPermissionException(Role.SUPERVISOR.name());
  }

  private static boolean manages(Actor actor, CallbackList list) {
    boolean isTrustedMember =
        list.membersManageMembers()
            && actor instanceof Actor.User user
            && user.member().contains(list.id());
    return isTrustedMember || actor.supervises(list.id());
  }

  private static boolean isSelf(Actor actor, Agent agent) {
    return actor instanceof Actor.User user && user.id() == agent.id();
  }
}
