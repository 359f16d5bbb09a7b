package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Users: people who sign in. Each method is one transaction, of an administrator or of a key for
 * all lists.
 */
@Stateless
public class UserService {
  @Inject Users users;
  @Inject Agents agents;
  @Inject Memberships memberships;
  @Inject MemberChanges changes;
  @Inject CallbackLists lists;
  @Inject PasswordService passwords;
  @Inject AuditLog audit;
  @Inject Event<UserDisabled> disabled;

  /**
   * Creates or replaces. True when it was created. A user with the role AGENT has an agent from
   * then on, Offwork at first.
   */
  public boolean put(Actor actor, UserSettings settings) {
    requireAdministrator(actor);
    UserRules.check(settings);
    if (isSelf(actor, settings.name()) && !settings.roles().contains(Role.ADMINISTRATOR))
      throw new InvalidFieldException(Violation.of("roles", "own-account"));
    var granted = grantedLists(actor, settings.supervises());
    users.lock(settings.name());
    var present = users.findByName(settings.name());
    var before = present.map(found -> audited(found, null)).orElse(null);
    var user = present.orElseGet(() -> users.add(new User(settings, granted)));
    if (present.isPresent()) replace(actor, user, settings, granted);
    setPassword(user, settings);
    if (user.isAgent() && agents.find(user.id()).isEmpty()) agents.add(new Agent(user));
    var after = audited(user, settings.password());
    audit.record(actor, AuditSubject.USER, user.name(), before, after);
    return present.isEmpty();
  }

  /**
   * Disables: history keeps the name; receiving stops and held cases are freed at once (LIST-6).
   */
  public void disable(Actor actor, String name) {
    requireAdministrator(actor);
    if (isSelf(actor, name)) throw new InvalidFieldException(Violation.of("name", "own-account"));
    users.lock(name);
    var user =
        users
            .findByName(name)
            .filter(found -> !found.isDisabled())
            .orElseThrow(() -> new NotFoundException("user", name));
    var before = audited(user, null);
    retire(user);
    user.disable();
    audit.record(actor, AuditSubject.USER, name, before, audited(user, null));
  }

  private void replace(Actor actor, User user, UserSettings settings, Set<Long> granted) {
    if (user.isAgent() && !settings.roles().contains(Role.AGENT)) {
      retire(user);
      leaveLists(actor, user);
    }
    user.change(settings, granted);
  }

  /** Stops what the user does as an agent. */
  private void retire(User user) {
    agents
        .find(user.id())
        .ifPresent(agent -> disabled.fire(new UserDisabled(agents.lock(agent.id()).id())));
  }

  private void leaveLists(Actor actor, User user) {
    var agent = agents.lock(user.id());
    memberships.listsOf(agent.id()).forEach(list -> changes.remove(actor, agent, lists.get(list)));
  }

  private void setPassword(User user, UserSettings settings) {
    var password = settings.password();
    if (password != null) user.choosePassword(passwords.hash(password.toCharArray()));
  }

  private AuditedUser audited(User user, @Nullable String newPassword) {
    var granted =
        user.granted().stream().map(id -> lists.get(id).key()).collect(Collectors.toSet());
    return AuditedUser.of(user, granted, newPassword);
  }

  private Set<Long> grantedLists(Actor actor, Set<String> keys) {
    return keys.stream().map(key -> grantedList(actor, key).id()).collect(Collectors.toSet());
  }

  private CallbackList grantedList(Actor actor, String key) {
    return lists
        .findVisible(actor, key)
        .orElseThrow(() -> new InvalidFieldException(Violation.of("supervises", "unknown-list")));
  }

  /** Nobody locks themselves out: so there is always an administrator. */
  private static boolean isSelf(Actor actor, String name) {
    return actor instanceof Actor.User user && user.name().equals(name);
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.seesAllLists()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
