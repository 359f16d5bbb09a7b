package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.lists.CallbackLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a user, whoever changes them. The name is locked. */
@ApplicationScoped
class UserChanges {
  @Inject Users users;
  @Inject Agents agents;
  @Inject Memberships memberships;
  @Inject MemberChanges changes;
  @Inject CallbackLists lists;
  @Inject Event<UserDisabled> disabled;

  /**
   * Creates or replaces. A user with the role AGENT has an agent from then on, Offwork at first.
   *
   * @param granted internal ids of lists
   */
  User store(Actor actor, @Nullable User present, UserSettings settings, Set<Long> granted) {
    if (present != null) replace(actor, present, settings, granted);
    var user = present == null ? users.add(new User(settings, granted)) : present;
    if (user.isAgent() && agents.find(user.id()).isEmpty()) agents.add(new Agent(user));
    return user;
  }

  /** Who was disabled kept their lists, and leaves them if they come back as no agent. */
  private void replace(Actor actor, User user, UserSettings settings, Set<Long> granted) {
    if (!settings.roles().contains(Role.AGENT) && agents.find(user.id()).isPresent()) {
      retire(user);
      leaveLists(actor, user);
    }
    user.change(settings, granted);
  }

  /** Stops what the user does as an agent. */
  void retire(User user) {
    agents
        .find(user.id())
        .ifPresent(agent -> disabled.fire(new UserDisabled(agents.lock(agent.id()).id())));
  }

  private void leaveLists(Actor actor, User user) {
    var agent = agents.lock(user.id());
    memberships.listsOf(agent.id()).forEach(list -> changes.remove(actor, agent, lists.get(list)));
  }

  /**
   * @param password one that is set or taken away just now
   */
  AuditedUser audited(User user, @Nullable String password) {
    return AuditedUser.of(user, granted(user), password);
  }

  /** What an administrator would write to leave the user as they are. */
  UserSettings settings(User user) {
    return new UserSettings(
        user.name(),
        user.displayName(),
        user.roles(),
        user.email().orElse(null),
        user.language(),
        user.timeZone(),
        user.extension().orElse(null),
        granted(user),
        null);
  }

  private Set<String> granted(User user) {
    return user.granted().stream().map(id -> lists.get(id).key()).collect(Collectors.toSet());
  }
}
