package io.ringback.timers;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.stream.IntStream;

/** Removes answers and events that nobody asks for any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Housekeeping {
  /** Of 256 kB each. */
  private static final int FILE_PARTS = 200;

  @Inject Sql sql;

  /**
   * @return the rows of the largest table that were removed; as many as {@code limit} means that
   *     there may be more
   */
  public int removeOld(int limit) {
    int answers = remove("idempotency_key", "created_at", "24 hours", limit);
    int saves = remove("save_token", "saved_at", "7 days", limit);
    int events = remove("feed_event", "at", "30 days", limit);
    int notices = remove("notice", "made_at", "1 hour", limit);
    remove("bulk_act", "made_at", "30 days", 10);
    int rows = removeOfImports("import_row", limit);
    removeOfImports("import_file", FILE_PARTS);
    int messages = removeMessages(limit);
    int quarters = remove("list_quarter", "quarter_at", "30 days", limit);
    int deliveries = remove("webhook_delivery", "made_at", "30 days", limit);
    int arrived = removeArrived(limit);
    int ofRemoved = removeOfWebhooks(limit);
    return IntStream.of(
            answers,
            saves,
            events,
            notices,
            messages,
            quarters,
            rows,
            deliveries,
            arrived,
            ofRemoved)
        .max()
        .orElseThrow();
  }

  /** One that nobody has seen waits for an agent who is away. */
  private int removeMessages(int limit) {
    return Math.max(
        remove("agent_message", "shown_at", "1 day", limit),
        remove("agent_message", "sent_at", "30 days", limit));
  }

  /** The import stays in the history of imports, without its file and rows. */
  private int removeOfImports(String table, int limit) {
    return sql.execute(
        """
        DELETE FROM %s WHERE ctid = ANY (ARRAY(
          SELECT r.ctid FROM %s r JOIN import_job j ON j.id = r.import_id
          WHERE j.created_at < (SELECT ringback_now()) - interval '30 days' LIMIT ?1))
        """
            .formatted(table, table),
        limit);
  }

  private int removeArrived(int limit) {
    return sql.execute(
        """
        DELETE FROM webhook_delivery WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM webhook_delivery
          WHERE made_at < (SELECT ringback_now()) - interval '7 days' AND state = 'DELIVERED' LIMIT ?1))
        """,
        limit);
  }

  /** Deliveries of webhooks that nobody sees any more; then these themselves. */
  private int removeOfWebhooks(int limit) {
    int deliveries =
        sql.execute(
            """
            DELETE FROM webhook_delivery WHERE ctid = ANY (ARRAY(
              SELECT d.ctid FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
              WHERE w.removed_at IS NOT NULL LIMIT ?1))
            """,
            limit);
    sql.execute(
        """
        DELETE FROM webhook w WHERE w.removed_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id)
        """);
    return deliveries;
  }

  private int remove(String table, String column, String age, int limit) {
    return sql.execute(
        """
        DELETE FROM %s WHERE ctid IN (
          SELECT ctid FROM %s WHERE %s < (SELECT ringback_now()) - interval '%s' LIMIT ?1 FOR UPDATE SKIP LOCKED)
        """
            .formatted(table, table, column, age),
        limit);
  }
}
