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
    int messages = remove("agent_message", "sent_at", "1 day", limit);
    int quarters = remove("list_quarter", "quarter_at", "30 days", limit);
    return IntStream.of(answers, saves, events, notices, messages, quarters, rows)
        .max()
        .orElseThrow();
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
