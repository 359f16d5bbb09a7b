package io.ringback.timers;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Removes answers and events that nobody asks for any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Housekeeping {
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
    return Math.max(Math.max(answers, notices), Math.max(saves, events));
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
