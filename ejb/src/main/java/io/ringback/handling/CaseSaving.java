package io.ringback.handling;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.agents.StopReason;
import io.ringback.allocation.AllocationQueue;
import io.ringback.allocation.ReceivingStops;
import io.ringback.cases.Attempts;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseEditing;
import io.ringback.cases.CaseHeldException;
import io.ringback.cases.CaseLocks;
import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.CaseResolutions;
import io.ringback.cases.CaseView;
import io.ringback.cases.StaleCaseException;
import io.ringback.errors.NotFoundException;
import io.ringback.lists.HandlingStatus;
import io.ringback.persistence.Clock;
import io.ringback.related.RelatedCases;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The save as one transaction: the agent's row first, which also makes two saves of one token come
 * one after the other; then the case, its attempt and its result, the related ones, the next case,
 * and the answer for when it is asked for again.
 */
@Stateless
public class CaseSaving {
  @Inject Agents agents;
  @Inject CaseLocks locks;
  @Inject CaseRepository cases;
  @Inject Attempts attempts;
  @Inject CaseEditing editing;
  @Inject CaseResolutions resolutions;
  @Inject RelatedCases related;
  @Inject Statuses statuses;
  @Inject SavedAnswers answers;
  @Inject AllocationQueue queue;
  @Inject ReceivingStops stops;
  @Inject CaseQueries queries;
  @Inject Clock clock;

  public SaveOutcome save(Actor actor, SaveCommand command) {
    var agent = agents.lock(agents.getActing(actor, command.agent()).id());
    var answered = answers.find(command, agent);
    if (answered.isPresent()) return withPresentCase(actor, agent, answered.get());
    var callCase = locks.lock(cases.getVisibleOrLost(actor, command.caseId(), agent), agent.id());
    command.chosenStatus();
    var outcome =
        callCase.isHeldBy(agent.id())
            ? apply(actor, command, agent, callCase)
            : takenAway(actor, command, agent, callCase);
    answers.keep(command, agent, outcome);
    return outcome;
  }

  private SaveOutcome apply(Actor actor, SaveCommand command, Agent agent, CallCase held) {
    var attempt = attempts.findCurrent(held).orElseThrow(NoCallAttemptException::new);
    var now = clock.now();
    var note = Statuses.note(command.note());
    refuseStale(command, held);
    editing.edit(actor, held, command.changes(), now);
    var resolution = statuses.resolve(held, command.chosenStatus(), command.reofferAt(), now);

    boolean reached = reaches(held, command.chosenStatus());
    var classification = held.list().classification().accept(command.classification(), reached);

    boolean offered = held.isOfferedTo(agent.id());
    attempt.save(command.chosenStatus(), reached, note, classification, false, now);
    cases.recordSave(held, attempt, command.chosenStatus(), note, agent, now);
    resolutions.apply(held, resolution, command.keep(), agent, now);
    editing.releaseFromStranger(actor, held, now);
    var results =
        related.resolve(
            actor, agent, held, command.applyTo(), command.chosenStatus(), resolution, now);

    var next = goOn(actor, command, agent, offered, now);
    var views = queries.both(actor, held.id(), next.orElse(held.id()));
    return new SaveOutcome.Applied(
        new Saved(saved(held, views), results, next.map(views::get).orElse(null)));
  }

  /** What the agent typed over is another one's by now: they see it before it goes (CASE-5). */
  private static void refuseStale(SaveCommand command, CallCase held) {
    var seen = command.editVersion();
    if (seen != null && seen != held.editVersion())
      throw new StaleCaseException(held.editVersion());
  }

  private static CaseView saved(CallCase held, Map<Long, CaseView> views) {
    var view = views.get(held.id());
    if (view == null) throw new NotFoundException("case", held.publicId());
    return view;
  }

  /** Of a status that the list does not have nobody says that it does not. */
  private static boolean reaches(CallCase callCase, String status) {
    return callCase.list().findStatus(status).map(HandlingStatus::reached).orElse(true);
  }

  /**
   * The next case, or the end of receiving. An agent who saved a case of their own still holds the
   * offered one.
   *
   * @param offered the saved case was the offered one, so that there is none now
   * @return the case that the agent is offered
   */
  private Optional<Long> goOn(
      Actor actor, SaveCommand command, Agent agent, boolean offered, Instant now) {
    if (!command.next()) {
      stops.stop(agent, actor, StopReason.BY_AGENT, now);
      return Optional.empty();
    }
    var present = offered ? Optional.<Long>empty() : queue.findOffered(agent.id());
    if (!agent.isReceiving() || present.isPresent()) return present;
    var next = queue.takeNext(agent).map(CallCase::id);
    if (next.isEmpty() && offered) agent.waitAgain(now);
    return next;
  }

  private SaveOutcome takenAway(Actor actor, SaveCommand command, Agent agent, CallCase lost) {
    if (!cases.wasHeldBy(lost.id(), agent)) throw neverHeld(lost);
    var now = clock.now();
    var note = Statuses.note(command.note());
    var classification = lost.list().classification().keep(command.classification());
    attempts
        .findLastUnsaved(lost.id(), agent.id())
        .ifPresent(
            attempt ->
                attempt.keepLate(
                    command.chosenStatus(),
                    reaches(lost, command.chosenStatus()),
                    note,
                    classification));
    cases.recordLateSave(lost, command.chosenStatus(), note, agent, now);
    if (!command.next()) stops.stop(agent, actor, StopReason.BY_AGENT, now);
    return new SaveOutcome.TakenAway(
        cases.whyLost(lost), lost.assignee().map(agents::nameOf).orElse(""));
  }

  private RuntimeException neverHeld(CallCase lost) {
    var holder = lost.assignee().map(agents::nameOf);
    return holder.isPresent() ? new CaseHeldException(holder.get()) : new NoCallAttemptException();
  }

  private SaveOutcome withPresentCase(Actor actor, Agent agent, SaveOutcome answered) {
    if (!(answered instanceof SaveOutcome.Applied applied)) return answered;
    var first = applied.saved();
    return new SaveOutcome.Applied(
        new Saved(first.callCase(), first.related(), present(actor, agent)));
  }

  private @Nullable CaseView present(Actor actor, Agent agent) {
    return queries.findOffered(actor, agent.name()).orElse(null);
  }

  /**
   * The after-call limit is over (TIME-3): saved as Other with the list's delay, and receiving
   * stops. Nothing happens when the agent saved in the meantime, or typed.
   */
  public void saveAutomatically(long id) {
    var standing = cases.findStanding(id);
    if (standing.isEmpty() || standing.get().assigneeId() == null) return;
    var held = locks.lock(standing.get());
    var now = clock.now();
    var attempt = attempts.findCurrent(held);
    if (attempt.isEmpty() || held.afterCallAt() == null || held.afterCallAt().isAfter(now)) return;
    var agent = agents.lock(attempt.get().agentId());
    saveAsOther(held, attempt.get(), agent, now);
    stops.stop(agent, new Actor.System(), StopReason.AFTER_CALL, now);
  }

  private void saveAsOther(CallCase held, CallAttempt attempt, Agent agent, Instant now) {
    var resolution = statuses.resolve(held, Statuses.OTHER, null, now);
    attempt.save(
        Statuses.OTHER,
        reaches(held, Statuses.OTHER),
        Statuses.AUTOMATIC_NOTE,
        List.of(),
        true,
        now);
    cases.recordSave(held, attempt, Statuses.OTHER, Statuses.AUTOMATIC_NOTE, agent, now);
    resolutions.apply(held, resolution, false, agent, now);
  }
}
