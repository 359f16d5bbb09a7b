package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.agents.Agents;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Closes what nobody called in time (TIME-1). A case on a call is never cut off. */
@Stateless
public class CaseExpiry {
  @Inject Sql sql;
  @Inject Clock clock;
  @Inject CaseLocks locks;
  @Inject CaseRepository cases;
  @Inject CaseReleases releases;
  @Inject Agents agents;

  /**
   * Closes a batch of expired cases that nobody holds, in one statement: a hundred thousand may
   * expire in one second. The batch is an array because a join with it is planned over the whole
   * table.
   *
   * @return how many; fewer than {@code limit} means that none is left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int expireUnheld(int limit) {
    return sql.find(
            """
            WITH late AS (
              SELECT id FROM call_case
              WHERE expires_at <= (SELECT ringback_now()) AND state IN ('WAITING', 'READY')
              ORDER BY expires_at LIMIT ?1 FOR NO KEY UPDATE SKIP LOCKED),
            closed AS (
              UPDATE call_case c SET state = 'CLOSED', close_reason = 'EXPIRED', closed_at = (SELECT ringback_now()), version = version + 1
              WHERE c.id = ANY (ARRAY(SELECT id FROM late))
              RETURNING c.id, c.public_id, c.list_id, c.closed_at),
            history AS (
              INSERT INTO case_event (case_id, type, at, actor) SELECT id, 'EXPIRED', closed_at, 'system' FROM closed),
            outbox AS (
              INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, data)
              SELECT 'case.expired', closed_at, list_id, closed.id, closed.public_id,
                     jsonb_build_object('list', l.key, 'state', 'CLOSED', 'actor', 'system')
              FROM closed JOIN callback_list l ON l.id = closed.list_id)
            SELECT count(*) AS cases FROM closed
            """,
            limit)
        .orElseThrow()
        .integer("cases");
  }

  /**
   * Held cases that have expired and are not on a call, to be closed one by one: each has a holder
   * to be told.
   */
  public List<Long> listExpiredHeld(int limit) {
    return sql
        .list(
            """
            SELECT id FROM call_case
            WHERE expires_at <= (SELECT ringback_now()) AND state = 'ASSIGNED' AND NOT on_call
            ORDER BY expires_at LIMIT ?1
            """,
            limit)
        .stream()
        .map(row -> row.number("id"))
        .toList();
  }

  /** Closes one case if it is expired still; a holder who is receiving gets the next. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void expire(long id) {
    cases.findStanding(id).ifPresent(this::close);
  }

  /**
   * The same for a request that meets the case. It may itself have locked it, or an agent, and
   * waits for the end of this transaction: what cannot be locked at once is left to the sweep.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void expireUnlessLocked(long id) {
    cases.findStanding(id).filter(this::lockNow).ifPresent(this::close);
  }

  private boolean lockNow(CaseRepository.Standing standing) {
    var holder = standing.assigneeId();
    return (holder == null || agents.lockNow(holder)) && cases.lockNow(standing.id());
  }

  private void close(CaseRepository.Standing standing) {
    var late = locks.lock(standing);
    var now = clock.now();
    if (!late.isExpired(now)) return;
    var holder = late.assignee().orElse(null);
    releases.renewPlace(late, now);
    releases.letGo(
        late, now, held -> releases.expire(held, new Actor.System().label(), holder, now));
    cases.store(late);
  }
}
