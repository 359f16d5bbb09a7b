package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.access.UserSessionService;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Users: people who sign in. Each method is one transaction, of an administrator or of a key for
 * all lists.
 *
 * <p>Whoever changes how a user gets in ends the user's sessions with it, their own too: one of
 * them may be a thief's.
 */
@Stateless
public class UserService {
  @Inject Users users;
  @Inject UserChanges changes;
  @Inject CallbackLists lists;
  @Inject PasswordService passwords;
  @Inject UserSessionService sessions;
  @Inject AuditLog audit;

  /**
   * Creates or replaces. True when it was created. A user with the role AGENT has an agent from
   * then on, Offwork at first.
   */
  public boolean put(Actor actor, UserSettings settings) {
    var granted = check(actor, settings);
    users.lock(settings.name());
    var present = users.findByName(settings.name());
    store(actor, present.orElse(null), settings, granted);
    return present.isEmpty();
  }

  /** A new user; one of that name may not be there yet, not even a disabled one. */
  public void create(Actor actor, UserSettings settings) {
    var granted = check(actor, settings);
    users.lock(settings.name());
    if (users.findByName(settings.name()).isPresent())
      throw new InvalidFieldException(Violation.of("name", "name-taken"));
    store(actor, null, settings, granted);
  }

  /**
   * Replaces the one of that name, who is in use.
   *
   * @param seen as they were when the change was thought of; the password is no part of it
   * @throws UserChangedMeanwhileException they are another by now, or disabled
   */
  public void edit(Actor actor, UserSettings seen, UserSettings wanted) {
    var granted = check(actor, wanted);
    users.lock(wanted.name());
    var user =
        users
            .findByName(wanted.name())
            .filter(found -> !found.isDisabled() && changes.settings(found).equals(seen))
            .orElseThrow(UserChangedMeanwhileException::new);
    store(actor, user, wanted, granted);
  }

  /** Answers with the internal ids of the granted lists. */
  private Set<Long> check(Actor actor, UserSettings settings) {
    requireAdministrator(actor);
    UserRules.check(settings);
    if (isSelf(actor, settings.name()) && !settings.roles().contains(Role.ADMINISTRATOR))
      throw new InvalidFieldException(Violation.of("roles", "own-account"));
    return grantedLists(actor, settings.supervises());
  }

  private void store(
      Actor actor, @Nullable User present, UserSettings settings, Set<Long> granted) {
    var before = present == null ? null : changes.audited(present, null);
    var user = changes.store(actor, present, settings, granted);
    setPassword(user, settings);
    var after = changes.audited(user, settings.password());
    audit.record(actor, AuditSubject.USER, user.name(), before, after);
  }

  /**
   * Disables: history keeps the name; receiving stops and held cases are freed at once (LIST-6).
   */
  public void disable(Actor actor, String name) {
    requireAdministrator(actor);
    if (isSelf(actor, name)) throw new InvalidFieldException(Violation.of("name", "own-account"));
    users.lock(name);
    var user = enabled(name);
    var before = changes.audited(user, null);
    changes.retire(user);
    user.disable();
    sessions.endAll(user.id());
    audit.record(actor, AuditSubject.USER, name, before, changes.audited(user, null));
  }

  /**
   * From now on the user gets in by the identity provider only: by the first of its people who
   * comes with the name. Whatever way in there was, a password or a link, is closed.
   */
  public void leaveToProvider(Actor actor, String name) {
    requireAdministrator(actor);
    if (isSelf(actor, name)) throw new InvalidFieldException(Violation.of("name", "own-account"));
    users.lock(name);
    var user = enabled(name);
    var before = changes.audited(user, user.passwordHash().orElse(null));
    user.awaitProvider();
    sessions.endAll(user.id());
    audit.record(actor, AuditSubject.USER, name, before, changes.audited(user, null));
  }

  private User enabled(String name) {
    return users
        .findByName(name)
        .filter(found -> !found.isDisabled())
        .orElseThrow(() -> new NotFoundException("user", name));
  }

  private void setPassword(User user, UserSettings settings) {
    var password = settings.password();
    if (password == null) return;
    if (user.provider().isPresent())
      throw new InvalidFieldException(Violation.of("password", "provider-user"));
    user.choosePassword(passwords.hash(password.toCharArray()));
    sessions.endAll(user.id());
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
