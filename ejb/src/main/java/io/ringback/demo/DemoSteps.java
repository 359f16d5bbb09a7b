package io.ringback.demo;

import io.ringback.access.Actor;
import io.ringback.access.ActorLookup;
import io.ringback.access.Scope;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseRecordings;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.CaseService;
import io.ringback.cases.CloseReason;
import io.ringback.cases.RecordingKind;
import io.ringback.handling.CallService;
import io.ringback.handling.CaseSaving;
import io.ringback.handling.SaveCommand;
import io.ringback.persistence.Clock;
import io.ringback.related.ApplyTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can happen to a demo case: the services do it, in the name of the demo's people. */
@ApplicationScoped
class DemoSteps {
  private static final Actor PBX =
      new Actor.Key(0, DemoOrganisation.KEY, EnumSet.allOf(Scope.class), true, Set.of());

  @Inject CaseService cases;
  @Inject CaseRepository repository;
  @Inject CaseRecordings recordings;
  @Inject CallService calls;
  @Inject CaseSaving saving;
  @Inject ActorLookup actors;
  @Inject Clock clock;

  void create(DemoCase demoCase) {
    var by = demoCase.takenInBy();
    var created = cases.create(by == null ? PBX : user(by), demoCase.request());
    demoCase.madeAs(created.callCase().id());
  }

  void assign(DemoCase demoCase, JsonObject step) {
    var agent = step.getString("agent");
    cases.assign(user(agent), demoCase.id(), agent);
  }

  void close(DemoCase demoCase, JsonObject step) {
    var reason = CloseReason.valueOf(step.getString("reason"));
    cases.close(user("sara"), demoCase.id(), null, reason, step.getString("note", null));
  }

  void reopen(DemoCase demoCase, JsonObject step) {
    cases.reopen(user(step.getString("agent")), demoCase.id(), null, CaseFields.none());
  }

  void startCall(DemoCase demoCase, JsonObject step) {
    var agent = step.getString("agent");
    demoCase.called(calls.startCall(user(agent), demoCase.id(), agent).id());
  }

  void answer(DemoCase demoCase) {
    calls.reportCall(PBX, demoCase.id(), demoCase.attempt(), clock.now(), null);
  }

  void endCall(DemoCase demoCase) {
    calls.reportCall(PBX, demoCase.id(), demoCase.attempt(), null, clock.now());
  }

  void save(DemoCase demoCase, JsonObject step) {
    var agent = step.getString("agent");
    saving.save(
        user(agent),
        new SaveCommand(
            demoCase.id(),
            agent,
            step.getString("status"),
            step.getString("note", null),
            demoCase.reofferAt(step),
            List.of(),
            ApplyTo.THIS_CASE,
            UUID.randomUUID(),
            CaseFields.none(),
            null,
            step.getBoolean("keep", false),
            false));
  }

  void addVoicemail(DemoCase demoCase) {
    var voicemail =
        new CaseRecordings.NewRecording(
            RecordingKind.VOICEMAIL, DemoRecordings.VOICEMAIL, DemoRecordings.SECONDS, null);
    recordings.add(PBX, repository.getVisible(PBX, demoCase.id()).id(), voicemail);
  }

  private Actor user(String name) {
    return actors.findUser(name).orElseThrow();
  }
}
