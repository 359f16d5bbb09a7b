package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.errors.NotFoundException;
import io.ringback.feed.FeedEvents;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds, locks and stores cases with what they recorded. */
@ApplicationScoped
public class CaseRepository {
  @PersistenceContext EntityManager entities;
  @Inject Sql sql;
  @Inject FeedEvents feed;
  @Inject Event<CaseReady> ready;

  /** Where a case stands, read without a lock: enough to know what to lock. */
  public record Standing(
      long id, String publicId, long listId, @Nullable Long assigneeId, @Nullable Assignment assignment, boolean expired) {
    static Standing from(Row row) {
      return new Standing(
          row.number("id"),
          row.text("public_id"),
          row.number("list_id"),
          row.findLong("assignee_id"),
          row.findConstant("assignment", Assignment.class),
          row.flag("expired"));
    }
  }

  private static final String STANDING =
      """
      SELECT id, public_id, list_id, assignee_id, assignment,
             state <> 'CLOSED' AND NOT on_call AND expires_at <= (SELECT ringback_now()) IS TRUE AS expired
      FROM call_case
      """;

  public Standing getVisible(Actor actor, String publicId) {
    return sql.find(STANDING + "WHERE public_id = ?1", publicId)
        .map(Standing::from)
        .filter(standing -> actor.sees(standing.listId()))
        .orElseThrow(() -> new NotFoundException("case", publicId));
  }

  public Optional<Standing> findStanding(long id) {
    return sql.find(STANDING + "WHERE id = ?1", id).map(Standing::from);
  }

  /** Locks the row and reads it fresh. Agents are locked before, see {@link CaseLocks}. */
  public CallCase lock(long id) {
    var found = entities.find(CallCase.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) throw new NotFoundException("case", Long.toString(id));
    return found;
  }

  /** Reads again what SQL changed behind the entity's back in this transaction. */
  public CallCase reread(long id) {
    entities.flush();
    var found = entities.getReference(CallCase.class, id);
    entities.refresh(found);
    return found;
  }

  public void add(CallCase callCase) {
    entities.persist(callCase);
    entities.flush();
    store(callCase);
  }

  /** Writes what the case recorded: its history, and the feed in the same order. */
  public void store(CallCase callCase) {
    entities.flush();
    for (var event : callCase.takeRecorded()) {
      sql.execute(
          "INSERT INTO case_event (case_id, type, at, actor, details) VALUES (?1, ?2, ?3, ?4, CAST(?5 AS jsonb))",
          callCase.id(),
          event.type(),
          event.at(),
          event.actor(),
          event.details().toString());
      event
          .type()
          .feedType()
          .ifPresent(
              type ->
                  feed.append(type, event.at(), callCase.list().id(), callCase.key(), event.agentId(), data(callCase, event)));
    }
    if (callCase.state() == CaseState.READY) ready.fire(new CaseReady(callCase.list().id()));
  }

  private static JsonObject data(CallCase callCase, CaseEvent event) {
    // thin: what was typed stays in the history
    var facts = event.type() == CaseEventType.EDITED ? JsonObject.EMPTY_JSON_OBJECT : event.details();
    return Json.createObjectBuilder(facts)
        .remove("note")
        .add("list", callCase.list().key())
        .add("state", callCase.state().name())
        .add("actor", event.actor())
        .build();
  }
}
