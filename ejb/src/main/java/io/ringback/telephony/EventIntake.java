package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.configuration.Organisation;
import io.ringback.errors.NotFoundException;
import io.ringback.telephony.calls.CallReport;
import io.ringback.telephony.calls.CallTracking;
import io.ringback.telephony.calls.Stage;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * One event, one transaction: all that follows from it, or nothing. {@link PbxEventService} repeats
 * the one that collides with another. An event with an Idempotency-Key is in the transaction of its
 * key.
 */
@Stateless
public class EventIntake {
  @PersistenceContext EntityManager entities;
  @Inject CallLock calls;
  @Inject RequestIntake requests;
  @Inject CallTracking tracking;
  @Inject EventRecordings recordings;
  @Inject Organisation organisation;

  public ReceivedEvent take(Actor actor, PbxEvent event) {
    var entry = new IntakeEvent(event);
    var call = calls.lock(entry);
    entry.receivedAt(call.now());
    entry.isOf(PersonNumber.read(entry.person(), organisation.region(), true));
    if (call.repeated()) entry.repeats();
    else follow(actor, entry, call);
    entities.persist(entry);
    return new ReceivedEvent(entry.publicId(), entry.outcome());
  }

  /**
   * @return public id of the event
   */
  public String replay(Actor actor, String id) {
    var entry = getByPublicId(id);
    var call = calls.lock(entry);
    entities.refresh(entry);
    if (entry.isReplayable()) follow(actor, entry, call);
    return id;
  }

  private void follow(Actor actor, IntakeEvent entry, KnownCall call) {
    if (entry.kind().source().isPresent()) request(actor, entry, call);
    else if (entry.kind() == EventKind.RECORDING) recordings.take(actor, entry, call);
    else entry.kind().stage().ifPresent(stage -> track(actor, entry, call, stage));
  }

  /**
   * One call is one request, however many events it ends with: a choice in the IVR, then hung up.
   */
  private void request(Actor actor, IntakeEvent entry, KnownCall call) {
    if (call.tracked() && entry.kind().isGivenUp()) tracking.givenUp(entry.callId(), entry.at());
    call.caseId().ifPresentOrElse(entry::attachedTo, () -> requests.take(actor, entry));
    entry.caseId().ifPresent(id -> recordings.bring(actor, entry, call, id, null));
  }

  private void track(Actor actor, IntakeEvent entry, KnownCall call, Stage stage) {
    // given up before anything else was told of it: it has ended, and a late report begins nothing
    if (!call.tracked()) call.givenUpAt().ifPresent(at -> tracking.givenUp(entry.callId(), at));
    tracking
        .follow(actor, report(entry, stage), call.now())
        .ifPresentOrElse(
            attempt -> {
              entry.tracks(attempt.caseId());
              recordings.bring(actor, entry, call, attempt.caseId(), attempt.id());
            },
            () -> recordings.take(actor, entry, call));
  }

  private static CallReport report(IntakeEvent entry, Stage stage) {
    return new CallReport(
        stage,
        entry.callId(),
        entry.direction(),
        entry.phone().orElse(null),
        entry.queue(),
        entry.agent(),
        entry.attempt().orElse(null),
        entry.at());
  }

  private IntakeEvent getByPublicId(String id) {
    return entities
        .createQuery("SELECT e FROM IntakeEvent e WHERE e.publicId = ?1", IntakeEvent.class)
        .setParameter(1, id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("event", id));
  }
}
