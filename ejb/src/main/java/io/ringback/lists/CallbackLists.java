package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.errors.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * The lists as they are stored. {@code getX} throws {@link NotFoundException}; a list that the
 * actor may not see is not there.
 */
@ApplicationScoped
public class CallbackLists {
  @PersistenceContext EntityManager entities;

  public CallbackList get(long id) {
    return Optional.ofNullable(entities.find(CallbackList.class, id))
        .orElseThrow(() -> new NotFoundException("list", Long.toString(id)));
  }

  public Optional<CallbackList> findByKey(String key) {
    return entities
        .createQuery("SELECT l FROM CallbackList l WHERE l.key = :key", CallbackList.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  public CallbackList getByKey(String key) {
    return findByKey(key).orElseThrow(() -> new NotFoundException("list", key));
  }

  public Optional<CallbackList> findVisible(Actor actor, String key) {
    return findByKey(key).filter(list -> actor.sees(list.id()));
  }

  public CallbackList getVisible(Actor actor, String key) {
    return findVisible(actor, key).orElseThrow(() -> new NotFoundException("list", key));
  }

  /** By name. */
  public List<CallbackList> listVisible(Actor actor) {
    var all =
        entities.createQuery(
            "SELECT l FROM CallbackList l ORDER BY l.name, l.key", CallbackList.class);
    return all.getResultStream().filter(list -> actor.sees(list.id())).toList();
  }

  /**
   * Locks the list against other changes of its settings. Cases may still be added to it: that lock
   * is the weaker one.
   *
   * @throws NotFoundException also when it is there but not to be seen
   */
  CallbackList lockVisible(Actor actor, String key) {
    lock(key);
    return getVisible(actor, key);
  }

  /**
   * Nobody else creates, changes or deletes a list of this key until the transaction ends, whether
   * there is one or not.
   */
  void lock(String key) {
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('list ' || ?1, 0)) AS text)")
        .setParameter(1, key)
        .getSingleResult();
  }

  void add(CallbackList list) {
    entities.persist(list);
    entities.flush();
  }

  void remove(CallbackList list) {
    entities.remove(list);
    entities.flush();
  }
}
