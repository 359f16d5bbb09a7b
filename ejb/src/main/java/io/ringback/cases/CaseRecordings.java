package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.persistence.Clock;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of a person: the message they left, the calls with them. The audio stays where
 * the PBX keeps it.
 */
@ApplicationScoped
public class CaseRecordings {
  @Inject Sql sql;
  @Inject CaseRepository cases;
  @Inject Clock clock;

  /**
   * A recording as it is told of.
   *
   * @param url where the PBX keeps it; nobody but the server ever asks there
   * @param attemptId the attempt that was recorded, null for a message
   */
  public record NewRecording(
      RecordingKind kind,
      String url,
      @Nullable Integer durationSeconds,
      @Nullable Long attemptId) {}

  /**
   * Harmless when the case has it already: a PBX may name a recording with the call, and tell of it
   * by itself too.
   *
   * @return false when the actor may not see the case: then it gets nothing
   */
  public boolean add(Actor actor, long caseId, NewRecording recording) {
    var callCase = cases.lock(caseId);
    if (!actor.sees(callCase.list().id())) return false;
    if (has(caseId, recording.url())) return true;
    var now = clock.now();
    var id = PublicIds.next();
    sql.execute(
        """
        INSERT INTO recording (public_id, case_id, attempt_id, kind, url, duration_seconds, added_at)
        VALUES (?1, ?2, nullif(CAST(?3 AS bigint), 0), ?4, ?5, nullif(CAST(?6 AS integer), -1), ?7)
        """,
        id,
        caseId,
        recording.attemptId() == null ? 0L : recording.attemptId(),
        recording.kind(),
        recording.url(),
        recording.durationSeconds() == null ? -1 : recording.durationSeconds(),
        now);
    var holder = callCase.assignee().orElse(null);
    callCase.record(
        CaseEvent.of(CaseEventType.RECORDING_ADDED, now, actor.label(), holder, "recording", id));
    cases.store(callCase);
    return true;
  }

  private boolean has(long caseId, String url) {
    return sql.find("SELECT id FROM recording WHERE case_id = ?1 AND url = ?2 LIMIT 1", caseId, url)
        .isPresent();
  }
}
