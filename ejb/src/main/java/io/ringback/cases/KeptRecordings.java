package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What is known of recordings: where their sound is kept, and who listened. */
@Stateless
public class KeptRecordings {
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
   * for a listener.
   */
  public void recordPlayed(Actor actor, Kept recording) {
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
}
