package io.ringback.telephony.calls;

import io.ringback.feed.FeedEvents;
import io.ringback.json.Json;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Tells pages that a person is calling, is talked with, or has hung up, where that shows beside
 * open cases of the number: on lists that assist, and on those that group over all lists.
 */
@ApplicationScoped
public class CallHints {
  @Inject Sql sql;
  @Inject FeedEvents feed;

  /** That a phone rings changes nothing on a page. */
  void tell(PbxCall call, Stage stage, Instant now) {
    if (call.phone() == null || stage == Stage.RINGING) return;
    var data = Json.createObjectBuilder().add("call", stage.name()).build();
    sql.list(
            """
            SELECT DISTINCT c.list_id FROM call_case c JOIN callback_list l ON l.id = c.list_id
            WHERE c.phone = ?1 AND c.state <> 'CLOSED'
              AND (l.assisted_callback OR (l.related_cases <> 'OFF' AND l.related_scope = 'ALL_LISTS'))
            """,
            call.phone())
        .forEach(
            row ->
                feed.append(
                    "call.changed",
                    now,
                    row.number("list_id"),
                    null,
                    call.agent().orElse(null),
                    data));
  }
}
