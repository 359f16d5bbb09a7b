package io.ringback.webhooks;

import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Makes deliveries of events, in the order of the feed. One endpoint at a time is worked on by one
 * member at a time; deliveries and the place up to which the feed was read are written together, so
 * none is missing and none made twice.
 */
@Stateless
public class FanOut {
  private static final int STRETCH = 1_000;

  /** So many waiting are enough; the rest waits in the feed, which is kept for 30 days. */
  private static final int MOST_WAITING = 5_000;

  private static final String TAKE =
      """
      SELECT w.id, w.position, least(f.last, w.position + ?1) AS until, w.types, w.all_lists
      FROM webhook w, feed_position f
      WHERE w.active AND w.removed_at IS NULL AND w.position < f.last AND NOT EXISTS (
        SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING' OFFSET ?2)
      ORDER BY w.position LIMIT 1 FOR NO KEY UPDATE OF w SKIP LOCKED
      """;

  private static final String MAKE =
      """
      INSERT INTO webhook_delivery (webhook_id, event_id, type, at, subject, case_id, public_case_id, data, made_at, next_at)
      SELECT CAST(?1 AS bigint), e.id, e.type, e.at,
             CASE WHEN e.case_id IS NOT NULL THEN 'case ' || e.case_id
                  WHEN e.agent_id IS NOT NULL THEN 'agent ' || e.agent_id
                  WHEN e.list_id IS NOT NULL THEN 'list ' || e.list_id ELSE 'event ' || e.id END,
             e.case_id, e.public_case_id, e.data, (SELECT ringback_now()), (SELECT ringback_now())
      FROM feed_event e
      WHERE e.position > ?2 AND e.position <= ?3 AND e.type = ANY (string_to_array(?4, ' ')) AND (%s)
      ORDER BY e.position
      """;

  private static final String OF_ITS_LISTS =
      """
      e.list_id IN (SELECT list_id FROM webhook_list WHERE webhook_id = ?1)
      OR e.list_id IS NULL AND e.agent_id IN (
        SELECT m.agent_id FROM list_member m JOIN webhook_list l ON l.list_id = m.list_id WHERE l.webhook_id = ?1)
      """;

  @Inject Sql sql;

  /**
   * A stretch of the feed for the endpoint that is furthest behind.
   *
   * @param limit of endpoints, at least 1
   * @return how many endpoints there were something to read for, 1 at most
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int spread(int limit) {
    var taken = sql.find(TAKE, STRETCH, MOST_WAITING);
    taken.ifPresent(this::makeDeliveries);
    return taken.isPresent() ? 1 : 0;
  }

  private void makeDeliveries(Row webhook) {
    long id = webhook.number("id");
    long until = webhook.number("until");
    var types = webhook.findText("types");
    sql.execute(
        MAKE.formatted(webhook.flag("all_lists") ? "true" : OF_ITS_LISTS),
        id,
        webhook.number("position"),
        until,
        types == null ? String.join(" ", EventTypes.ALL) : types);
    sql.execute("UPDATE webhook SET position = ?2 WHERE id = ?1", id, until);
  }
}
