package io.ringback.privacy;

import io.ringback.access.Actor;
import io.ringback.agents.Agents;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.cases.CaseHeldException;
import io.ringback.cases.CaseService;
import io.ringback.cases.CloseReason;
import io.ringback.cases.NumberInHandException;
import io.ringback.cases.NumbersInHand;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The steps of an erasure, each one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonErasure {
  /** Cases of one transaction. */
  public static final int STEP = 500;

  /** Without the holder's name: who waits for a row's lock reads the row again, but no join. */
  private static final String OF_NUMBER =
      "SELECT id, public_id, state, assignee_id FROM call_case WHERE phone = ?1 ";

  @Inject Sql sql;
  @Inject CaseService cases;
  @Inject NumbersInHand hands;
  @Inject Agents agents;
  @Inject Places places;
  @Inject AuditLog audit;

  /** Who works with the number finishes first: their save would bring the person back. */
  public void refuseWhileHeld(String e164) {
    sql.list(OF_NUMBER + "AND state = 'ASSIGNED' LIMIT 1", e164).forEach(this::refuseHeld);
    hands
        .findHolder(e164)
        .ifPresent(
            holder -> {
              throw new NumberInHandException(holder);
            });
  }

  /**
   * @return how many cases lost their person; as many as {@code limit} means that there may be more
   */
  public int eraseCases(Actor actor, String e164, int limit) {
    var found = sql.list(OF_NUMBER + "ORDER BY id LIMIT ?2 FOR NO KEY UPDATE", e164, limit);
    if (found.isEmpty()) return 0;
    found.forEach(this::refuseHeld);
    found.stream()
        .filter(row -> !row.text("state").equals("CLOSED"))
        .forEach(
            row -> cases.close(actor, row.text("public_id"), null, CloseReason.CANCELLED, null));
    places.eraseOfCases(found.stream().map(row -> row.number("id")).toList());
    return found.size();
  }

  /** What is held on the number apart from its cases; the audit log knows it masked only. */
  public void eraseRest(Actor actor, String e164, int erasedCases) {
    places.all().forEach(place -> place.eraseOfNumber(e164));
    audit.record(actor, AuditSubject.NUMBER, PhoneNumber.mask(e164), new Erased(erasedCases), null);
  }

  /** As the audit log knows it. */
  private record Erased(int cases) {}

  /**
   * Forgets the persons of closed cases whose list's period is over (PRIV-1).
   *
   * @return how many; as many as {@code limit} means that there may be more
   */
  public int anonymiseOld(int limit) {
    var old =
        sql.list(
            """
            SELECT c.id FROM callback_list l CROSS JOIN LATERAL (
              SELECT id FROM call_case
              WHERE list_id = l.id AND state = 'CLOSED' AND anonymised_at IS NULL
                AND closed_at <= (SELECT ringback_now()) - make_interval(secs => l.anonymise_after)
              ORDER BY closed_at LIMIT ?1 FOR NO KEY UPDATE SKIP LOCKED) AS c
            WHERE l.anonymise_after IS NOT NULL LIMIT ?1
            """,
            limit);
    if (!old.isEmpty()) places.eraseOfCases(old.stream().map(row -> row.number("id")).toList());
    return old.size();
  }

  private void refuseHeld(Row row) {
    var holder = row.findLong("assignee_id");
    if (holder != null) throw new CaseHeldException(agents.nameOf(holder));
  }
}
