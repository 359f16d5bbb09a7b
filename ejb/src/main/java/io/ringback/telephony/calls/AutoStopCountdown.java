package io.ringback.telephony.calls;

import io.ringback.cases.CallCase;
import io.ringback.feed.FeedEvents;
import io.ringback.feed.FeedEvents.CaseKey;
import io.ringback.json.Json;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;

/**
 * The countdown of an offered case stands still while its agent is on another call, and starts in
 * full after it (TIME-2).
 */
@ApplicationScoped
public class AutoStopCountdown {
  @Inject Sql sql;
  @Inject FeedEvents feed;

  /**
   * Sets it as the agent's calls are now.
   *
   * @param offered the case that the agent holds; both are locked
   */
  public void settle(CallCase offered, long agent, Instant now) {
    if (!offered.isOfferedTo(agent) || offered.onCall()) return;
    var before = offered.autoStopAt();
    if (isTalking(agent)) offered.pauseAutoStop();
    else if (before == null) offered.restartAutoStop(now);
    if (!Objects.equals(before, offered.autoStopAt())) tellPages(offered, agent, now);
  }

  private boolean isTalking(long agent) {
    return sql.find(
            """
            SELECT 1 AS talking FROM pbx_call WHERE agent_id = ?1 AND answered_at IS NOT NULL AND ended_at IS NULL LIMIT 1
            """,
            agent)
        .isPresent();
  }

  private void tellPages(CallCase offered, long agent, Instant now) {
    var list = offered.list();
    var data =
        Json.createObjectBuilder()
            .add("list", list.key())
            .add("countdown", offered.autoStopAt() == null ? "PAUSED" : "STARTED");
    feed.append(
        "case.edited",
        now,
        list.id(),
        new CaseKey(offered.id(), offered.publicId()),
        agent,
        data.build());
  }
}
