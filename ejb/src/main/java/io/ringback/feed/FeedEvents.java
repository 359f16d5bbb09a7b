package io.ringback.feed;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the outbox, in the transaction that makes the change.
 *
 * <p>Call it after the row that changed was locked: the id taken here is what keeps a case's events
 * in the order of its changes.
 */
@ApplicationScoped
public class FeedEvents {
  @Inject Sql sql;

  /**
   * @param caseId internal and public id of the case it is about; null for lists and agents
   */
  public void append(
      String type,
      Instant at,
      @Nullable Long listId,
      @Nullable CaseKey caseId,
      @Nullable Long agentId,
      JsonObject data) {
    sql.execute(
        """
        INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, agent_id, data)
        VALUES (?1, ?2, nullif(CAST(?3 AS bigint), 0), nullif(CAST(?4 AS bigint), 0), nullif(CAST(?5 AS text), ''),
                nullif(CAST(?6 AS bigint), 0), CAST(?7 AS jsonb))
        """,
        type,
        at,
        listId == null ? 0L : listId,
        caseId == null ? 0L : caseId.id(),
        caseId == null ? "" : caseId.publicId(),
        agentId == null ? 0L : agentId,
        data.toString());
  }

  /** A case inside and outside the database. */
  public record CaseKey(long id, String publicId) {}
}
