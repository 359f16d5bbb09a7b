package io.ringback.feed;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Gives committed events their place. One sequencer at a time, whichever member it is on, so places
 * are given in one order and a reader who goes on from a place never misses an event that was
 * committed late: it gets a later place.
 */
@Stateless
public class FeedSequencer {
  @Inject Sql sql;

  /**
   * @return how many events were placed; as many as {@code limit} means that there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int place(int limit) {
    if (sql.find("SELECT 1 AS some FROM feed_event WHERE position IS NULL LIMIT 1").isEmpty())
      return 0;
    if (!sql.find(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('ringback sequencer', 0)) AS mine")
        .orElseThrow()
        .flag("mine")) {
      return 0;
    }
    return sql.find(
            """
            WITH unplaced AS (
              SELECT id FROM feed_event WHERE position IS NULL ORDER BY id LIMIT ?1),
            numbered AS (
              SELECT id, p.last + row_number() OVER (ORDER BY id) AS place FROM unplaced, feed_position p),
            placed AS (
              UPDATE feed_event e SET position = n.place FROM numbered n WHERE e.id = n.id RETURNING e.position),
            advanced AS (
              UPDATE feed_position SET last = greatest(last, (SELECT max(place) FROM numbered)) RETURNING last)
            SELECT count(*) AS events FROM placed
            """,
            limit)
        .orElseThrow()
        .integer("events");
  }
}
