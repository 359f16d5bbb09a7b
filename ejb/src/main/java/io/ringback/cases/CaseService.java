package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case apart from handing out and calling. Each method is one transaction.
 *
 * <p>{@code agent} is the name of the person acting; null means that the actor acts as a
 * supervisor.
 */
@Stateless
public class CaseService {
  /**
   * What a person may give as the reason. Success is what a call came to: an agent saves it
   * (HANDLE-1).
   */
  private static final Set<CloseReason> BY_HAND =
      Set.of(
          CloseReason.CANCELLED,
          CloseReason.UNSUCCESSFUL,
          CloseReason.SUCCESS,
          CloseReason.REACHED_ELSEWHERE);

  @Inject CaseIntake intake;
  @Inject CaseEditing editing;
  @Inject CaseRepository cases;
  @Inject CaseLocks locks;
  @Inject CaseReleases releases;
  @Inject CaseQueries queries;
  @Inject OpenCases openCases;
  @Inject NumbersInHand numbers;
  @Inject Picking picking;
  @Inject Agents agents;
  @Inject Clock clock;
  @Inject Sql sql;

  public CreatedCase create(Actor actor, NewCase request) {
    var taken = intake.take(actor, request);
    requireMayWork(actor, taken.callCase().list().id());
    return new CreatedCase(
        queries.get(actor, taken.callCase().publicId()),
        taken.main().map(CallCase::publicId).orElse(null));
  }

  /**
   * @throws StaleCaseException when the case was edited since {@code editVersion}
   */
  public CaseView edit(Actor actor, String id, int editVersion, CaseFields changes) {
    var edited = locks.lock(actor, id);
    requireMayWork(actor, edited.list().id());
    requireOpen(edited);
    if (edited.editVersion() != editVersion) throw new StaleCaseException(edited.editVersion());
    var now = clock.now();
    editing.edit(actor, edited, changes, now);
    editing.releaseFromStranger(actor, edited, now);
    if (edited.state() != CaseState.ASSIGNED) releases.settleOrExpire(edited, actor.label(), now);
    cases.store(edited);
    return queries.get(actor, id);
  }

  /**
   * Makes it a self-assigned case of the agent. The list must allow pull unless a supervisor or key
   * gives it.
   */
  public CaseView assign(Actor actor, String id, String agent) {
    var picker = agents.getActing(actor, agent);
    var callCase = locks.lockLive(actor, id, picker.id());
    requireOpen(callCase);
    if (callCase.isHeldBy(picker.id())) return queries.get(actor, id);
    var now = clock.now();
    picking.pick(actor, callCase, picker, now);
    cases.store(callCase);
    return queries.get(actor, id);
  }

  public CaseView unassign(Actor actor, String id, @Nullable String agent) {
    var held = locks.lock(actor, id);
    requireOpen(held);
    var holder = held.assignee();
    if (holder.isEmpty()) return queries.get(actor, id);
    if (agent == null) requireSupervisor(actor, held);
    else {
      var acting = agents.getActing(actor, agent);
      if (!held.isHeldBy(acting.id())) throw heldByOther(held);
      if (held.isOfferedTo(acting.id())) throw new OfferedCaseException();
    }
    releases.release(
        held,
        CaseEventType.UNASSIGNED,
        label(actor, agent),
        agent == null ? "BY_SUPERVISOR" : "BY_AGENT",
        clock.now());
    return queries.get(actor, id);
  }

  /**
   * Somebody in charge takes a held case from its holder, who stays receiving. Nothing happens when
   * nobody holds it any more.
   *
   * @throws CaseHeldException by now somebody else has it, who keeps it
   */
  public void takeFrom(Actor actor, String id, String holder) {
    var held = locks.lock(actor, id);
    requireSupervisor(actor, held);
    requireOpen(held);
    if (held.assignee().isEmpty()) return;
    if (!held.isHeldBy(agents.getByName(holder).id())) throw heldByOther(held);
    releases.release(held, CaseEventType.UNASSIGNED, actor.label(), "BY_SUPERVISOR", clock.now());
  }

  /**
   * Somebody in charge takes a case from its holder and gives it to another agent, who also gets it
   * when nobody holds it any more.
   *
   * @throws CaseHeldException by now somebody else than the holder has it, who keeps it
   */
  public void reassign(Actor actor, String id, String holder, String agent) {
    var picker = agents.getActing(actor, agent);
    var held = locks.lockLive(actor, id, picker.id());
    requireSupervisor(actor, held);
    requireOpen(held);
    if (held.isHeldBy(picker.id())) return;
    if (!held.assignee().map(agents::nameOf).orElse(holder).equals(holder)) throw heldByOther(held);
    picking.pick(actor, held, picker, clock.now());
    cases.store(held);
  }

  public CaseView close(
      Actor actor, String id, @Nullable String agent, CloseReason reason, @Nullable String note) {
    if (!BY_HAND.contains(reason) || (agent != null && reason == CloseReason.SUCCESS)) {
      throw new InvalidFieldException(Violation.of("reason", "not-by-hand"));
    }
    var closed = locks.lock(actor, id);
    requireMayWork(actor, closed.list().id());
    requireOpen(closed);
    var closer = agent == null ? null : agents.getActing(actor, agent);
    if (closer == null) requireSupervisor(actor, closed);
    else requireMayClose(actor, closer, closed);
    var now = clock.now();
    var text = CaseText.text("note", note, CaseText.LONGEST_NOTE);
    var wasWith = closed.assignee().orElse(null);
    releases.renewPlace(closed, now);
    releases.letGo(
        closed, now, open -> open.close(reason, closer == null ? null : closer.id(), now));
    closed.record(CaseEvent.closed(now, label(actor, agent), wasWith, reason, text));
    cases.store(closed);
    return queries.get(actor, id);
  }

  /**
   * With an agent the case is theirs again, else it is open to all. Due now unless the changes say
   * when.
   *
   * @throws CaseHeldException it is open, and somebody else's by now
   * @throws OpenCaseExistsException it is open and nobody's, or the list has another of its number
   */
  public CaseView reopen(Actor actor, String id, @Nullable String agent, CaseFields changes) {
    var picker = agent == null ? null : agents.getActing(actor, agent);
    var reopened = picker == null ? locks.lock(actor, id) : locks.lock(actor, id, picker.id());
    requireMayWork(actor, reopened.list().id());
    if (picker == null) requireSupervisor(actor, reopened);
    var reason = reopened.closeReason();
    if (reason == null) return reopenedAlready(actor, reopened, picker);
    if (picker != null && reopened.list().paused())
      throw new ListPausedException(reopened.list().key());
    if (reason == CloseReason.MERGED) throw new CaseClosedException(reason);
    if (reason == CloseReason.IMPORT_UNDONE) requireSupervisor(actor, picker, reopened);

    var now = clock.now();
    openCases.refuseSecond(reopened.list(), reopened.phone(), reopened.id());
    CaseIntake.refusePastByHand(actor, changes, now);
    var dueAt = changes.dueAt().orElse(null);
    var due = dueAt == null ? now : dueAt;
    reopened.reopen(due, dueAt != null, expiryOfReopened(reopened, changes, due, now));
    reopened.record(
        CaseEvent.of(
            CaseEventType.REOPENED, now, label(actor, agent), picker == null ? null : picker.id()));
    editing.edit(actor, reopened, CaseFields.withoutTimes(changes), now);
    openCases.holdBack(reopened, now);
    if (picker != null) picking.giveBack(actor, reopened, picker, now);
    else releases.settleOrExpire(reopened, actor.label(), now);
    cases.store(reopened);
    return queries.get(actor, id);
  }

  /** A second click, or one that comes late: whoever has the case keeps it (STATE-2). */
  private CaseView reopenedAlready(Actor actor, CallCase open, @Nullable Agent picker) {
    if (picker != null && open.isHeldBy(picker.id())) return queries.get(actor, open.publicId());
    if (open.assignee().isPresent()) throw heldByOther(open);
    throw new OpenCaseExistsException(open.publicId());
  }

  /** A past expiry becomes the list's default from now. */
  private static @Nullable Instant expiryOfReopened(
      CallCase closed, CaseFields changes, Instant due, Instant now) {
    if (changes.expiresAt().isGiven())
      return CaseTimes.acceptable(changes.expiresAt().orElse(null), due, now);
    var expiresAt = closed.expiresAt();
    if (expiresAt == null || (expiresAt.isAfter(now) && !expiresAt.isBefore(due))) return expiresAt;
    var period = closed.list().expiresAfter();
    return period == null ? null : (due.isAfter(now) ? due : now).plus(period);
  }

  /** Who is in charge of the list need not work on it; a key acts as the agent whom it names. */
  private void requireMayClose(Actor actor, Agent closer, CallCase closed) {
    boolean inCharge = !(actor instanceof Actor.Key) && actor.supervises(closed.list().id());
    if (!inCharge) picking.requireMember(closed, closer);
    if (closed.assignee().isPresent() && !closed.isHeldBy(closer.id())) throw heldByOther(closed);
  }

  private CaseHeldException heldByOther(CallCase held) {
    return new CaseHeldException(held.assignee().map(agents::nameOf).orElse("nobody"));
  }

  private static void requireOpen(CallCase callCase) {
    if (callCase.closeReason() != null) throw new CaseClosedException(callCase.closeReason());
  }

  /** A monitor sees a list's cases, and changes none. */
  private static void requireMayWork(Actor actor, long list) {
    if (!actor.seesPersons(list))
      throw new NoPermissionException("a member or supervisor of the list");
  }

  private static void requireSupervisor(Actor actor, CallCase callCase) {
    if (!actor.supervises(callCase.list().id()))
      throw new NoPermissionException("a supervisor of the list");
  }

  /** A key that names an agent acts as that agent, and not as a supervisor. */
  private static void requireSupervisor(Actor actor, @Nullable Agent named, CallCase callCase) {
    if (named != null && actor instanceof Actor.Key)
      throw new NoPermissionException("a supervisor of the list");
    requireSupervisor(actor, callCase);
  }

  private static String label(Actor actor, @Nullable String agent) {
    return agent == null ? actor.label() : agent;
  }
}
