package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.feed.FeedEvents;
import io.ringback.json.Json;
import io.ringback.persistence.Clock;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Callback lists as administrators run them and everybody reads them. Each method is one
 * transaction.
 */
@Stateless
public class CallbackListService {
  @Inject CallbackLists lists;
  @Inject ListCounters counters;
  @Inject FeedEvents feed;
  @Inject Clock clock;
  @Inject AuditLog audit;
  @Inject Event<ListOpened> opened;
  @Inject Event<ListDeleted> deleted;
  @Inject Event<ListCopied> copied;

  /** The lists that the actor may see, by name. */
  public List<ListSettings> listAll(Actor actor) {
    return lists.listVisible(actor).stream().map(CallbackList::settings).toList();
  }

  public ListSettings get(Actor actor, String key) {
    return lists.getVisible(actor, key).settings();
  }

  /** Creates the list, or replaces every setting of it. True when it was created. */
  public boolean put(Actor actor, ListSettings settings) {
    lists.lock(settings.key());
    var present = lists.findByKey(settings.key());
    if (present.isPresent()) {
      requireVisible(actor, present.get());
      apply(actor, present.get(), settings);
      return false;
    }
    add(actor, settings);
    return true;
  }

  /** A new list; one of that key may not be there yet. */
  public void create(Actor actor, ListSettings settings) {
    lists.lock(settings.key());
    requireFree(settings.key());
    add(actor, settings);
  }

  /** A new list with the settings of another one. It is not paused, and has no cases. */
  public void copy(Actor actor, String key, NewCopy wanted) {
    var original = lists.getVisible(actor, key);
    lists.lock(wanted.key());
    requireFree(wanted.key());
    var settings = Map.of("key", wanted.key(), "name", wanted.name(), "paused", false);
    var copy = add(actor, original.settings().with(settings));
    copied.fire(new ListCopied(original.id(), copy.id(), wanted, actor));
  }

  /**
   * Changes what somebody wants changed, and leaves what others changed meanwhile.
   *
   * @param seen the settings that the change was thought of for
   * @throws ListChangedMeanwhileException the same setting was changed by somebody else
   */
  public ListSettings edit(Actor actor, String key, ListSettings seen, ListSettings wanted) {
    return change(actor, key, now -> ListMerge.merge(seen, wanted, now));
  }

  /** Changes some settings: {@code change} gets the current ones, under a lock. */
  public ListSettings change(Actor actor, String key, UnaryOperator<ListSettings> change) {
    lists.lock(key);
    var list = lists.getVisible(actor, key);
    requireAdministrator(actor);
    apply(actor, list, change.apply(list.settings()));
    return list.settings();
  }

  /**
   * Refused while cases are open on it ({@code list-not-empty}, LIST-7); its closed cases go with
   * it.
   */
  public void delete(Actor actor, String key) {
    lists.lock(key);
    var list = lists.getVisible(actor, key);
    requireAdministrator(actor);
    lists.shut(list);
    long open = lists.countOpen(list);
    if (open > 0) throw new ListNotEmptyException(key, open);
    audit.record(actor, AuditSubject.LIST, key, list.settings(), null);
    deleted.fire(new ListDeleted(list.id(), actor.label()));
    announce(actor, list, "DELETED");
    lists.remove(list);
  }

  public Counters counters(Actor actor, String key) {
    long id = lists.getVisible(actor, key).id();
    var counted = counters.of(Set.of(id)).get(id);
    if (counted == null) throw new NotFoundException("list", key);
    return counted;
  }

  /** The counters of every list that the actor may see, by key. */
  public Map<String, Counters> countersOfAll(Actor actor) {
    var keys =
        lists.listVisible(actor).stream()
            .collect(Collectors.toMap(CallbackList::id, CallbackList::key));
    return counters.of(keys.keySet()).entrySet().stream()
        .collect(Collectors.toMap(counted -> keys.get(counted.getKey()), Map.Entry::getValue));
  }

  private CallbackList add(Actor actor, ListSettings settings) {
    requireEveryList(actor);
    ListRules.check(settings);
    var list = new CallbackList(settings);
    lists.add(list);
    audit.record(actor, AuditSubject.LIST, list.key(), null, list.settings());
    announce(actor, list, "CREATED");
    return list;
  }

  private void requireFree(String key) {
    if (lists.findByKey(key).isPresent())
      throw new InvalidFieldException(Violation.of("key", "key-taken"));
  }

  private void apply(Actor actor, CallbackList list, ListSettings settings) {
    requireAdministrator(actor);
    ListRules.check(settings);
    var before = list.settings();
    boolean isOpenedNow = list.change(settings);
    audit.record(actor, AuditSubject.LIST, list.key(), before, list.settings());
    announce(actor, list, "CHANGED");
    if (isOpenedNow) opened.fire(new ListOpened(list.id()));
  }

  private void announce(Actor actor, CallbackList list, String change) {
    var data =
        Json.createObjectBuilder()
            .add("list", list.key())
            .add("change", change)
            .add("actor", actor.label());
    feed.append("list.updated", clock.now(), list.id(), null, null, data.build());
  }

  private static void requireVisible(Actor actor, CallbackList list) {
    if (!actor.sees(list.id())) throw new NotFoundException("list", list.key());
  }

  private static void requireAdministrator(Actor actor) {
    boolean isUser = actor instanceof Actor.User;
    if (isUser && !((Actor.User) actor).roles().contains(Role.ADMINISTRATOR)) {
      throw new NoPermissionException(Role.ADMINISTRATOR.name());
    }
  }

  private static void requireEveryList(Actor actor) {
    requireAdministrator(actor);
    if (!actor.seesAllLists()) throw new NoPermissionException("every list");
  }
}
