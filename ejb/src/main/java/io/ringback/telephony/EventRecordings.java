package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.cases.CaseRecordings;
import io.ringback.cases.CaseRecordings.NewRecording;
import io.ringback.cases.RecordingKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/**
 * Brings recordings to the case that came from their call, or to the attempt that was the call.
 *
 * <p>A recording may come before either: it waits, {@code TRACKED} and without a case, until its
 * call has one.
 */
@ApplicationScoped
public class EventRecordings {
  @PersistenceContext EntityManager entities;
  @Inject CaseRecordings recordings;

  void take(Actor actor, IntakeEvent entry, KnownCall call) {
    if (call.caseId().isPresent()) attach(actor, entry, call.caseId().get(), null);
    else if (call.attempt().isPresent())
      attach(actor, entry, call.attempt().get().caseId(), call.attempt().get().id());
  }

  /**
   * @param attemptId the attempt that was the call; null when the call made the case
   */
  void attachWaiting(Actor actor, String callId, long caseId, @Nullable Long attemptId) {
    entities
        .createQuery(
            """
            SELECT e FROM IntakeEvent e WHERE e.callId = ?1 AND e.kind = ?2 AND e.outcome = ?3 ORDER BY e.id
            """,
            IntakeEvent.class)
        .setParameter(1, callId)
        .setParameter(2, EventKind.RECORDING)
        .setParameter(3, IntakeOutcome.TRACKED)
        .getResultStream()
        .forEach(waiting -> attach(actor, waiting, caseId, attemptId));
  }

  private void attach(Actor actor, IntakeEvent entry, long caseId, @Nullable Long attemptId) {
    var kind = attemptId == null ? RecordingKind.VOICEMAIL : RecordingKind.CALL;
    var recording =
        new NewRecording(
            kind, entry.recordingUrl().orElseThrow(), seconds(entry.data()), attemptId);
    if (recordings.add(actor, caseId, recording)) entry.attachedTo(caseId);
  }

  private static @Nullable Integer seconds(JsonObject data) {
    return data.get("durationSeconds") instanceof JsonNumber seconds ? seconds.intValue() : null;
  }
}
