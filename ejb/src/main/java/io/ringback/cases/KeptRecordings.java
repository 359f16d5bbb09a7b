package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/** What is known of recordings: where their sound is kept, and who listened. */
@Stateless
public class KeptRecordings {
  /** For so long a player may ask for further parts of what it began. */
  private static final Duration LISTENING = Duration.ofHours(1);

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @param url where its sound is kept
   */
  public record Kept(String id, long caseId, String url) {
    static Kept from(Row row) {
      return new Kept(row.text("public_id"), row.number("case_id"), row.text("url"));
    }
  }

  /** A voice is a person: monitors, who see masked numbers, hear none. */
  public Kept getAudible(Actor actor, String id) {
    var recording =
        sql.find(
                """
                SELECT r.public_id, r.case_id, r.url, c.list_id FROM recording r JOIN call_case c ON c.id = r.case_id
                WHERE r.public_id = ?1
                """,
                id)
            .filter(row -> actor.sees(row.number("list_id")))
            .orElseThrow(() -> new NotFoundException("recording", id));
    if (!actor.seesPersons(recording.number("list_id")))
      throw new NoPermissionException("AGENT or SUPERVISOR");
    return Kept.from(recording);
  }

  /**
   * Straight into the history (PRIV-3): it only grows, and nobody who works on the case has to wait
   * for a listener. A further part goes on with what the history tells of already: of one that it
   * does not, somebody listens without having begun.
   *
   * @param begins whether this is the start of the sound rather than a further part of it
   */
  public void recordPlayed(Actor actor, Kept recording, boolean begins) {
    if (!begins && isPlaying(actor, recording)) return;
    sql.execute(
        """
        INSERT INTO case_event (case_id, type, at, actor, details)
        VALUES (?1, ?2, ?3, ?4, jsonb_build_object('recording', CAST(?5 AS text)))
        """,
        recording.caseId(),
        CaseEventType.RECORDING_PLAYED,
        clock.now(),
        actor.label(),
        recording.id());
  }

  private boolean isPlaying(Actor actor, Kept recording) {
    return sql.find(
            """
            SELECT id FROM case_event
            WHERE case_id = ?1 AND type = ?2 AND at > ?3 AND actor = ?4 AND details ->> 'recording' = ?5 LIMIT 1
            """,
            recording.caseId(),
            CaseEventType.RECORDING_PLAYED,
            clock.now().minus(LISTENING),
            actor.label(),
            recording.id())
        .isPresent();
  }
}
