package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.errors.NotFoundException;
import io.ringback.feed.FeedEvents;
import io.ringback.json.Json;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds, locks and stores cases with what they recorded. */
@ApplicationScoped
public class CaseRepository {
  @PersistenceContext EntityManager entities;
  @Inject Sql sql;
  @Inject FeedEvents feed;
  @Inject CaseHistory history;
  @Inject Event<CaseReady> ready;

  /** Where a case stands, read without a lock: enough to know what to lock. */
  public record Standing(
      long id,
      String publicId,
      long listId,
      @Nullable Long assigneeId,
      @Nullable Assignment assignment,
      boolean expired) {
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
    return find(publicId)
        .filter(standing -> actor.sees(standing.listId()))
        .orElseThrow(() -> new NotFoundException("case", publicId));
  }

  /**
   * Also one of a list that the person was removed from: who had the case may still say what came
   * of it (ALLOC-8).
   */
  public Standing getVisibleOrLost(Actor actor, String publicId, Agent agent) {
    return find(publicId)
        .filter(
            standing ->
                actor.sees(standing.listId())
                    || (actor instanceof Actor.User && wasHeldBy(standing.id(), agent)))
        .orElseThrow(() -> new NotFoundException("case", publicId));
  }

  private Optional<Standing> find(String publicId) {
    return sql.find(STANDING + "WHERE public_id = ?1", publicId).map(Standing::from);
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

  /** Locks the row if nobody else has it: where waiting would break the order of locks. */
  public boolean lockNow(long id) {
    return sql.find("SELECT id FROM call_case WHERE id = ?1 FOR UPDATE SKIP LOCKED", id)
        .isPresent();
  }

  /** Reads again what SQL changed behind the entity's back in this transaction. */
  public CallCase reread(long id) {
    entities.flush();
    var found = entities.getReference(CallCase.class, id);
    entities.refresh(found);
    return found;
  }

  /** Allocation has handed the case out. */
  public void recordOffered(CallCase offered, Agent agent) {
    var at = offered.assignedAt().orElseThrow();
    offered.record(
        CaseEvent.of(CaseEventType.OFFERED, at, "system", agent.id(), "agent", agent.name()));
    store(offered);
  }

  public void recordSave(
      CallCase held,
      CallAttempt attempt,
      String status,
      @Nullable String note,
      Agent agent,
      Instant now) {
    var details =
        Json.createObjectBuilder().add("status", status).add("attempt", attempt.publicId());
    if (note != null) details.add("note", note);
    held.record(
        new CaseEvent(CaseEventType.STATUS, now, agent.name(), agent.id(), details.build()));
  }

  /** A save came too late; what was typed is kept (HANDLE-6). */
  public void recordLateSave(
      CallCase lost, String status, @Nullable String note, Agent agent, Instant now) {
    var details = Json.createObjectBuilder().add("status", status);
    if (note != null) details.add("note", note);
    lost.record(
        new CaseEvent(CaseEventType.LATE_SAVE, now, agent.name(), agent.id(), details.build()));
    store(lost);
  }

  /** Whether the agent ever had the case: only from them it can have been taken away. */
  public boolean wasHeldBy(long callCase, Agent agent) {
    return sql.find(
            """
            SELECT 1 AS found FROM case_event
            WHERE case_id = ?1 AND type IN ('OFFERED', 'ASSIGNED') AND details ->> 'agent' = ?2 LIMIT 1
            """,
            callCase,
            agent.name())
        .isPresent();
  }

  /** What ended the agent's work on the case: a code of its history. */
  public String whyLost(CallCase lost) {
    return sql.find(
            """
            SELECT coalesce(details ->> 'reason', type) AS why FROM case_event
            WHERE case_id = ?1 AND type IN ('UNASSIGNED', 'AUTO_STOPPED', 'RETURNED', 'EXPIRED', 'CLOSED', 'STATUS')
            ORDER BY id DESC LIMIT 1
            """,
            lost.id())
        .map(row -> row.text("why"))
        .orElse("NOT_ASSIGNED");
  }

  public void recordCall(CallCase held, CallAttempt attempt, Agent agent, Instant now) {
    held.record(
        CaseEvent.of(
            CaseEventType.CALL_ATTEMPT,
            now,
            agent.name(),
            agent.id(),
            "attempt",
            attempt.publicId()));
    store(held);
  }

  /** What became of a call is no line of the history (the attempt has it), but pages hear of it. */
  public void recordReport(CallCase callCase, CallAttempt attempt, String report, Instant now) {
    entities.flush();
    feed.append(
        "case.called",
        now,
        callCase.list().id(),
        callCase.key(),
        attempt.agentId(),
        Json.createObjectBuilder()
            .add("list", callCase.list().key())
            .add("attempt", attempt.publicId())
            .add("call", report)
            .build());
  }

  public void add(CallCase callCase) {
    entities.persist(callCase);
    entities.flush();
    store(callCase);
  }

  /** Writes what the case recorded: its history, and the feed in the same order. */
  public void store(CallCase callCase) {
    entities.flush();
    history.write(callCase, callCase.takeRecorded());
    if (callCase.state() == CaseState.READY) ready.fire(new CaseReady(callCase.list().id()));
  }
}
