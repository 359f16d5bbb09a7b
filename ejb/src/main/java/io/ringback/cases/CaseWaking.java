package io.ringback.cases;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Moves cases into the queue when their time has come, and numbers out of hands that were
 * forgotten.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseWaking {
  @Inject Sql sql;
  @Inject Event<CaseReady> ready;

  /**
   * Waiting cases whose ready time is here and whose number is in nobody's hand. This also finds
   * those that a freed number missed because they were locked at that instant.
   */
  public int wake(int limit) {
    var woken =
        sql.list(
            """
            WITH due AS (
              SELECT c.id FROM call_case c
              WHERE c.state = 'WAITING' AND c.phone IS NOT NULL AND c.ready_at <= (SELECT ringback_now())
                AND (c.expires_at IS NULL OR c.expires_at > (SELECT ringback_now()))
                AND NOT EXISTS (SELECT FROM number_in_hand h WHERE h.phone = c.phone)
              ORDER BY c.ready_at LIMIT ?1 FOR NO KEY UPDATE OF c SKIP LOCKED),
            woken AS (
              UPDATE call_case c SET state = 'READY', version = version + 1 WHERE c.id = ANY (ARRAY(SELECT id FROM due)) RETURNING c.list_id)
            SELECT list_id, count(*) AS cases FROM woken GROUP BY list_id
            """,
            limit);
    woken.forEach(row -> ready.fire(new CaseReady(row.number("list_id"))));
    return (int) woken.stream().mapToLong(row -> row.number("cases")).sum();
  }

  /**
   * Hands that were kept for a call which nobody reported as ended (ALLOC-8). The cases wake with
   * the next sweep.
   */
  public int openForgottenHands() {
    return sql.execute("DELETE FROM number_in_hand WHERE until <= (SELECT ringback_now())");
  }

  /**
   * Cases of lists whose order was changed are moved to their new place, a batch at a time
   * (LIST-1).
   */
  public int reorder(int limit) {
    int moved =
        sql.execute(
            """
            UPDATE call_case c SET order_at = CASE l.order_by WHEN 'DUE' THEN c.due_at ELSE c.requested_at END, version = c.version + 1
            FROM callback_list l
            WHERE l.id = c.list_id AND c.id IN (
              SELECT m.id FROM call_case m JOIN callback_list o ON o.id = m.list_id
              WHERE o.reorder_pending AND m.state <> 'CLOSED'
                AND m.order_at <> CASE o.order_by WHEN 'DUE' THEN m.due_at ELSE m.requested_at END
              LIMIT ?1 FOR NO KEY UPDATE OF m SKIP LOCKED)
            """,
            limit);
    if (moved == 0) {
      sql.execute(
          """
          UPDATE callback_list l SET reorder_pending = false
          WHERE l.reorder_pending AND NOT EXISTS (
            SELECT FROM call_case m WHERE m.list_id = l.id AND m.state <> 'CLOSED'
              AND m.order_at <> CASE l.order_by WHEN 'DUE' THEN m.due_at ELSE m.requested_at END)
          """);
    }
    return moved;
  }
}
