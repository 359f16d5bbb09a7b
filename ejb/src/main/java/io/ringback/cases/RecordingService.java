package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Listening to what was recorded. Each method is one transaction. */
@Stateless
public class RecordingService {
  @Inject @Any Instance<RecordingSource> sources;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * The sound of a recording. A voice is a person: monitors, who see masked numbers, hear none.
   *
   * @param begins this is the start of listening and goes into the history (PRIV-3); a player asks
   *     for further parts
   * @throws RecordingUnavailableException no place that we know keeps it
   */
  public Audio play(Actor actor, String id, boolean begins) {
    var recording = getVisible(actor, id);
    if (!actor.seesPersons(recording.number("list_id")))
      throw new NoPermissionException("AGENT or SUPERVISOR");
    var audio =
        sources.stream()
            .map(source -> source.find(recording.text("url")))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(RecordingUnavailableException::new);
    if (begins) recordPlayed(actor, recording);
    return audio;
  }

  private Row getVisible(Actor actor, String id) {
    return sql.find(
            """
            SELECT r.public_id, r.case_id, r.url, c.list_id FROM recording r JOIN call_case c ON c.id = r.case_id
            WHERE r.public_id = ?1
            """,
            id)
        .filter(row -> actor.sees(row.number("list_id")))
        .orElseThrow(() -> new NotFoundException("recording", id));
  }

  /**
   * Straight into the history: it only grows, and nobody who works on the case has to wait for a
   * listener.
   */
  private void recordPlayed(Actor actor, Row recording) {
    sql.execute(
        """
        INSERT INTO case_event (case_id, type, at, actor, details)
        VALUES (?1, ?2, ?3, ?4, jsonb_build_object('recording', CAST(?5 AS text)))
        """,
        recording.number("case_id"),
        CaseEventType.RECORDING_PLAYED,
        clock.now(),
        actor.label(),
        recording.text("public_id"));
  }
}
