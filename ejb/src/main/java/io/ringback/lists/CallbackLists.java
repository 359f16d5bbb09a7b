package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  @Inject Sql sql;

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
   * Nobody else creates, changes or deletes a list of this key until the transaction ends, whether
   * there is one or not.
   */
  void lock(String key) {
    sql.find(
        "SELECT CAST(pg_advisory_xact_lock(hashtextextended('list ' || CAST(?1 AS text), 0)) AS text) AS locked",
        key);
  }

  void add(CallbackList list) {
    entities.persist(list);
    entities.flush();
  }

  /** No case comes to the list any more, and those that were coming are there. */
  void shut(CallbackList list) {
    sql.find("SELECT id FROM callback_list WHERE id = ?1 FOR UPDATE", list.id());
  }

  long countOpen(CallbackList list) {
    return sql.find(
            "SELECT count(*) AS open_cases FROM call_case WHERE list_id = ?1 AND state <> 'CLOSED'",
            list.id())
        .orElseThrow()
        .number("open_cases");
  }

  /**
   * With its closed cases and their history. A request on another list that was merged into one of
   * them, before that was moved here, has no main case any more.
   */
  void remove(CallbackList list) {
    sql.execute(
        """
        UPDATE call_case c SET main_case_id = NULL, version = c.version + 1 FROM call_case main
        WHERE main.id = c.main_case_id AND main.list_id = ?1 AND c.list_id <> ?1
        """,
        list.id());
    sql.execute(
        "DELETE FROM case_event WHERE case_id IN (SELECT id FROM call_case WHERE list_id = ?1)",
        list.id());
    sql.execute("DELETE FROM call_case WHERE list_id = ?1 AND state = 'CLOSED'", list.id());
    entities.remove(list);
    entities.flush();
  }
}
