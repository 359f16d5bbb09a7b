package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Cases that agents picked: their owner is reminded when one is due, and one that nobody tends goes
 * back (TIME-4).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SelfAssignedCases {
  /**
   * Counted from the latest of assignment, touch and due time. A call that was never saved holds a
   * case for no longer, but nobody loses one while they talk: as long as a call is reported as
   * answered and not ended, and for four hours at most, like {@code LostCalls}.
   */
  private static final String UNATTENDED =
      """
      c.assignment = 'SELF' AND l.return_self_assigned_after IS NOT NULL
        AND greatest(c.assigned_at, c.touched_at, c.due_at) + make_interval(secs => l.return_self_assigned_after)
            <= (SELECT ringback_now())
        AND NOT (c.on_call AND EXISTS (
          SELECT FROM call_attempt a
          WHERE a.case_id = c.id AND a.saved_at IS NULL AND a.abandoned_at IS NULL
            AND a.answered_at IS NOT NULL AND a.ended_at IS NULL
            AND a.started_at > (SELECT ringback_now()) - interval '4 hours'))
      """;

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject CaseLocks locks;
  @Inject CaseRepository cases;
  @Inject CaseReleases releases;

  public List<Long> listUnattended(int limit) {
    return sql
        .list(
            "SELECT c.id FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE c.state = 'ASSIGNED' AND "
                + UNATTENDED
                + " LIMIT ?1",
            limit)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }

  /** Gives one back to its list, if nobody has tended it meanwhile. */
  public void giveBack(long id) {
    var standing = cases.findStanding(id);
    if (standing.isEmpty()) return;
    var held = locks.lock(standing.get());
    boolean still =
        sql.find(
                "SELECT c.id FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE c.id = ?1 AND "
                    + UNATTENDED,
                id)
            .isPresent();
    if (still)
      releases.release(
          held, CaseEventType.RETURNED, new Actor.System().label(), "UNATTENDED", clock.now());
  }

  public List<Long> listToRemind(int limit) {
    return sql
        .list(
            """
            SELECT id FROM call_case
            WHERE state = 'ASSIGNED' AND assignment = 'SELF' AND due_at <= (SELECT ringback_now()) AND reminded_at IS NULL
            LIMIT ?1
            """,
            limit)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }

  /** Tells the owner that their case is due, once per due time. */
  public void remind(long id) {
    var standing = cases.findStanding(id);
    if (standing.isEmpty()) return;
    var held = locks.lock(standing.get());
    held.remind(clock.now());
    cases.store(held);
  }
}
