package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * To whom a list is granted: supervisors, who run it, and monitors, who read it (USER-1). Granted
 * by administrators. Each method is one transaction.
 */
@Stateless
public class GrantService {
  @Inject CallbackLists lists;
  @Inject Users users;
  @Inject Grants grants;

  /** To whom it is granted, by the name that people read. */
  public List<GrantView> list(Actor actor, String listKey) {
    return grants.list(lists.getVisible(actor, listKey).id());
  }

  /** Supervisors and monitors who do not have the list, their name containing the text; a few. */
  public List<GrantView> listCandidates(Actor actor, String listKey, String search) {
    return grants.listCandidates(administered(actor, listKey).id(), search);
  }

  /** To all of them, or to none. */
  public void grant(Actor actor, String listKey, Collection<String> names) {
    var list = administered(actor, listKey);
    for (var name : new TreeSet<>(names)) grants.add(actor, lock(name), list);
  }

  /** What they began goes on: only what they ask from here on is refused. */
  public void revoke(Actor actor, String listKey, String name) {
    var list = administered(actor, listKey);
    grants.remove(actor, lock(name), list);
  }

  /** Nobody else writes the user meanwhile: a replaced user brings their own grants. */
  private User lock(String name) {
    users.lock(name);
    return users
        .findByName(name)
        .filter(user -> !user.isDisabled() && mayHaveLists(user))
        .orElseThrow(() -> new InvalidFieldException(Violation.of("people", "no-supervisor")));
  }

  private static boolean mayHaveLists(User user) {
    return user.roles().contains(Role.SUPERVISOR) || user.roles().contains(Role.MONITOR);
  }

  private CallbackList administered(Actor actor, String listKey) {
    var list = lists.getVisible(actor, listKey);
    if (!actor.seesAllLists()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
    return list;
  }
}
