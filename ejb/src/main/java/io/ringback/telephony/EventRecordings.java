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
 * Events of any kind name them.
 *
 * <p>A recording may come before either: it waits, {@code TRACKED} and without a case, until its
 * call has one.
 */
@ApplicationScoped
public class EventRecordings {
  @PersistenceContext EntityManager entities;
  @Inject CaseRecordings recordings;

  /** By what was known of the call before: for an event that found no case or attempt by itself. */
  void take(Actor actor, IntakeEvent entry, KnownCall call) {
    if (call.caseId().isPresent()) attach(actor, entry, call.caseId().get(), null);
    else if (call.attempt().isPresent())
      attach(actor, entry, call.attempt().get().caseId(), call.attempt().get().id());
  }

  /**
   * The one that the event itself names, and those that waited for what it brought.
   *
   * @param attemptId the attempt that was the call; null when the call made the case
   */
  void bring(
      Actor actor, IntakeEvent entry, KnownCall call, long caseId, @Nullable Long attemptId) {
    add(actor, entry, caseId, attemptId);
    if (call.recordingsWait()) attachWaiting(actor, entry.callId(), caseId, attemptId);
  }

  private void attachWaiting(Actor actor, String callId, long caseId, @Nullable Long attemptId) {
    entities
        .createQuery(
            """
            SELECT e FROM IntakeEvent e
            WHERE e.callId = ?1 AND e.outcome = ?2 AND e.caseId IS NULL AND e.recordingUrl IS NOT NULL ORDER BY e.id
            """,
            IntakeEvent.class)
        .setParameter(1, callId)
        .setParameter(2, IntakeOutcome.TRACKED)
        .getResultStream()
        .forEach(waiting -> attach(actor, waiting, caseId, attemptId));
  }

  private void attach(Actor actor, IntakeEvent entry, long caseId, @Nullable Long attemptId) {
    if (!add(actor, entry, caseId, attemptId)) return;
    if (entry.kind() == EventKind.RECORDING) entry.attachedTo(caseId);
    else entry.tracks(caseId);
  }

  private boolean add(Actor actor, IntakeEvent entry, long caseId, @Nullable Long attemptId) {
    var url = entry.recordingUrl();
    if (url.isEmpty()) return false;
    var kind = attemptId == null ? RecordingKind.VOICEMAIL : RecordingKind.CALL;
    var recording = new NewRecording(kind, url.get(), seconds(entry.data()), attemptId);
    return recordings.add(actor, caseId, recording);
  }

  private static @Nullable Integer seconds(JsonObject data) {
    return data.get("durationSeconds") instanceof JsonNumber seconds ? seconds.intValue() : null;
  }
}
