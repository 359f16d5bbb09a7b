package io.ringback.cases.bulk;

import io.ringback.access.Actor;
import io.ringback.access.ActorLookup;
import io.ringback.agents.Agents;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseHeldException;
import io.ringback.cases.CaseLocks;
import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseService;
import io.ringback.cases.Change;
import io.ringback.cases.CloseReason;
import io.ringback.errors.NoPermissionException;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Does to one of many cases what was ordered, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkStep {
  static final String DONE = "DONE";

  @Inject Sql sql;
  @Inject ActorLookup actors;
  @Inject Agents agents;
  @Inject CaseLocks locks;
  @Inject CaseQueries queries;
  @Inject CaseService cases;

  /** The act and its outcome are one: what another member did meanwhile is not done again. */
  public void apply(BulkCase one) {
    var found =
        sql.find(
            """
            SELECT u.name AS user_name, b.kind, b.value, c.public_id
            FROM bulk_case o JOIN bulk_act b ON b.id = o.bulk_id JOIN app_user u ON u.id = b.user_id
            JOIN call_case c ON c.id = o.case_id
            WHERE o.bulk_id = ?1 AND o.case_id = ?2 AND o.outcome IS NULL FOR NO KEY UPDATE OF o SKIP LOCKED
            """,
            one.bulkId(),
            one.caseId());
    found.ifPresent(
        row -> {
          apply(row);
          note(one, DONE);
        });
  }

  /** Leaves a case alone, and notes why. */
  public void skip(BulkCase one, String reason) {
    note(one, reason);
  }

  private void note(BulkCase one, String outcome) {
    sql.execute(
        "UPDATE bulk_case SET outcome = ?3 WHERE bulk_id = ?1 AND case_id = ?2 AND outcome IS NULL",
        one.bulkId(),
        one.caseId(),
        outcome);
  }

  /** By the rights that the person has now. */
  private void apply(Row row) {
    var actor =
        actors
            .findUser(row.text("user_name"))
            .orElseThrow(() -> new NoPermissionException("a user who is not disabled"));
    apply(
        actor,
        row.text("public_id"),
        new BulkOrder(row.constant("kind", BulkKind.class), row.text("value")));
  }

  private void apply(Actor.User actor, String id, BulkOrder order) {
    var value = order.value();
    if (order.kind() == BulkKind.ASSIGN)
      requireUnheld(locks.lock(actor, id, agents.getByName(value).id()));
    else requireUnheld(locks.lock(actor, id));
    switch (order.kind()) {
      case ASSIGN -> cases.assign(actor, id, value);
      case CLOSE -> cases.close(actor, id, null, CloseReason.valueOf(value), null);
      case RESCHEDULE ->
          edit(actor, id, CaseFields.times(Change.to(Instant.parse(value)), Change.unchanged()));
      case MOVE -> edit(actor, id, CaseFields.list(Change.to(value)));
    }
  }

  /** The case is locked: what is read now stays so. */
  private void edit(Actor actor, String id, CaseFields changes) {
    cases.edit(actor, id, queries.get(actor, id).editVersion(), changes);
  }

  /** Somebody is at work with it: a supervisor may take it from them, but one by one. */
  private void requireUnheld(CallCase callCase) {
    callCase
        .assignee()
        .ifPresent(
            holder -> {
              throw new CaseHeldException(agents.nameOf(holder));
            });
  }
}
