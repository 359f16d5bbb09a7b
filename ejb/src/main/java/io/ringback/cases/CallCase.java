package io.ringback.cases;

import io.ringback.feed.FeedEvents.CaseKey;
import io.ringback.lists.CallbackList;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.PublicIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request for a call, from the moment somebody asked until it is closed for good.
 *
 * <p>A case has at most one holder. It is {@code WAITING} until it may be handed out, {@code READY}
 * until somebody takes it, {@code ASSIGNED} while held, and ends {@code CLOSED} with a reason.
 * Every change leaves a {@link CaseEvent}; attempts are its children, so a case keeps one id for
 * life.
 *
 * <p>Whoever changes one holds its row's lock ({@link CaseRepository#lock}); the version catches
 * whoever did not. Whether a number is in another hand is not the case's to know: methods that open
 * a case are told by {@code numberFree}.
 */
@Entity
@Table(name = "call_case")
@SecondaryTable(name = CaseDetails.TABLE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "case_id"))
public class CallCase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version private long version;

  @Column(name = "public_id", updatable = false)
  private String publicId;

  @Column(name = "edit_version")
  private int editVersion;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "list_id")
  private CallbackList list;

  @Enumerated(EnumType.STRING)
  private CaseState state = CaseState.WAITING;

  @Enumerated(EnumType.STRING)
  @Column(name = "close_reason")
  private @Nullable CloseReason closeReason;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "closed_by")
  private @Nullable Long closedBy;

  private @Nullable String phone;

  @Column(name = "merge_phone")
  private @Nullable String mergePhone;

  private int priority;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "ready_at")
  private Instant readyAt;

  @Column(name = "order_at")
  private Instant orderAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "due_promised")
  private boolean duePromised;

  @Column(name = "assignee_id")
  private @Nullable Long assigneeId;

  @Enumerated(EnumType.STRING)
  private @Nullable Assignment assignment;

  @Column(name = "assigned_at")
  private @Nullable Instant assignedAt;

  @Column(name = "on_call")
  private boolean onCall;

  @Column(name = "auto_stop_at")
  private @Nullable Instant autoStopAt;

  @Column(name = "after_call_at")
  private @Nullable Instant afterCallAt;

  @Column(name = "after_call_extended")
  private boolean afterCallExtended;

  @Column(name = "touched_at")
  private @Nullable Instant touchedAt;

  @Column(name = "reminded_at")
  private @Nullable Instant remindedAt;

  @Column(name = "passed_over_agent_id")
  private @Nullable Long passedOverAgentId;

  @Column(name = "passed_over_until")
  private @Nullable Instant passedOverUntil;

  @Column(name = "reoffer_at")
  private @Nullable Instant reofferAt;

  private int attempts;
  private int requests = 1;

  @Column(name = "main_case_id")
  private @Nullable Long mainCaseId;

  /** Set by SQL when its person was forgotten (PRIV-1). */
  @Column(name = "anonymised_at")
  private @Nullable Instant anonymisedAt;

  @Column(name = "reached_at")
  private @Nullable Instant reachedAt;

  @Embedded private CaseDetails details;

  @Transient private List<CaseEvent> recorded = new ArrayList<>();

  protected CallCase() {}

  /** A request as it was received; {@link #schedule} says when it is to be called. */
  CallCase(CallbackList list, Source source, Instant requestedAt, Instant now, String actor) {
    this.publicId = PublicIds.next();
    this.list = list;
    this.priority = list.priority();
    this.requestedAt = requestedAt;
    this.details = new CaseDetails(source, now, actor);
  }

  /** Sets the times of a new case: the first due time is kept whatever comes later. */
  void schedule(Instant dueAt, boolean promised, Instant readyAt, @Nullable Instant expiresAt) {
    details.firstDue(dueAt);
    this.expiresAt = expiresAt;
    reschedule(dueAt, promised, readyAt);
  }

  /** Moves the due time; a held case stays held, {@link #settle} decides about one that is open. */
  void reschedule(Instant dueAt, boolean promised, Instant readyAt) {
    this.dueAt = dueAt;
    this.readyAt = readyAt;
    this.duePromised = promised;
    this.remindedAt = null;
    placeInOrder();
  }

  /** No related case is offered before an unresolved attempt's re-offer time (ALLOC-7). */
  void holdBackUntil(Instant time) {
    if (time.isAfter(readyAt)) readyAt = time;
  }

  private void placeInOrder() {
    orderAt = list.orderAt(dueAt, requestedAt);
  }

  /** Puts an open, unheld case where it belongs now: in the queue, or among those that wait. */
  void settle(Instant now, boolean numberFree) {
    if (state == CaseState.ASSIGNED || state == CaseState.CLOSED) return;
    boolean ready = phone != null && numberFree && !readyAt.isAfter(now);
    state = ready ? CaseState.READY : CaseState.WAITING;
  }

  void number(@Nullable PhoneNumber given) {
    phone = given == null ? null : given.e164();
    details.number(given);
    keepMergeNumber();
  }

  void moveTo(CallbackList other) {
    list = other;
    placeInOrder();
    keepMergeNumber();
  }

  /** On a MERGE list the number is written a second time, where a unique index sees it. */
  private void keepMergeNumber() {
    mergePhone = list.relatedCases() == RelatedCasesMode.MERGE ? phone : null;
  }

  void prioritize(int priority) {
    this.priority = priority;
  }

  void expireAt(@Nullable Instant time) {
    expiresAt = time;
  }

  /**
   * Counts an edit: the next ETag differs, and a holder who edits is at work on the case (TIME-4).
   */
  void edited(Instant now) {
    editVersion++;
    if (state == CaseState.ASSIGNED) touchedAt = now;
  }

  /** Gives the case to an agent who picked it or was given it. */
  void assignTo(long agent, Instant now) {
    state = CaseState.ASSIGNED;
    assigneeId = agent;
    assignment = Assignment.SELF;
    assignedAt = now;
    touchedAt = null;
    remindedAt = null;
    passedOverAgentId = null;
    passedOverUntil = null;
  }

  /** The owner of a self-assigned case is told that it is due, once per due time (TIME-4). */
  void remind(Instant now) {
    if (assignment != Assignment.SELF || remindedAt != null || dueAt.isAfter(now)) return;
    remindedAt = now;
    record(CaseEvent.of(CaseEventType.REMINDED, now, "system", assigneeId));
  }

  /** Ends the assignment; the case is nobody's and {@link #settle} says where it goes. */
  void unassign() {
    state = CaseState.WAITING;
    assigneeId = null;
    assignment = null;
    assignedAt = null;
    endCall();
  }

  /**
   * An attempt has begun: nothing stops the agent for not calling any more, only for not saving
   * (TIME-2, TIME-3).
   */
  public void startCall(Instant now) {
    onCall = true;
    attempts++;
    autoStopAt = null;
    touchedAt = now;
    limitAfterCall(now);
  }

  /** The attempt failed to start and does not count: the agent has to call still. */
  public void callFailed(Instant now) {
    attempts--;
    endCall();
    if (assignment == Assignment.OFFERED) autoStopAt = plus(now, list.autoStopAfter());
  }

  /**
   * Somebody reports the call, as one that goes on: the limit counts from its end. One whose end is
   * not reported is believed for a while, and then counts as over.
   */
  public void callGoesOn(Instant now) {
    limitAfterCall(now.plus(NumbersInHand.LONGEST_CALL));
  }

  /** From here on the holder has to say what came of it (TIME-3), and has the time of TIME-4. */
  public void callEnded(Instant now) {
    if (!onCall) return;
    touchedAt = now;
    limitAfterCall(now);
  }

  /**
   * Typing after the call extends the limit by the same period, once; typing during it does not.
   */
  public void extendAfterCall(Instant now) {
    var limit = list.afterCallLimit();
    if (afterCallAt == null || limit == null || afterCallExtended) return;
    if (now.isBefore(afterCallAt.minus(limit))) return;
    afterCallAt = afterCallAt.plus(limit);
    afterCallExtended = true;
  }

  private void limitAfterCall(Instant from) {
    afterCallExtended = false;
    afterCallAt = plus(from, list.afterCallLimit());
  }

  private void endCall() {
    onCall = false;
    autoStopAt = null;
    afterCallAt = null;
    afterCallExtended = false;
  }

  /**
   * The countdown stands still while the agent is on another call, and starts in full when that
   * ends (TIME-2).
   */
  public void pauseAutoStop() {
    autoStopAt = null;
  }

  public void restartAutoStop(Instant now) {
    if (assignment == Assignment.OFFERED && !onCall) autoStopAt = plus(now, list.autoStopAfter());
  }

  /**
   * The call did not resolve it: it is due, and may be offered, again at {@code time}.
   *
   * <p>A time at or after the expiry is no error here: the case is then not offered again and
   * expires. Who edits the case has to see its new due time first (CASE-5).
   */
  void reoffer(Instant time, boolean promised) {
    if (!time.equals(dueAt)) editVersion++;
    reschedule(time, promised, time);
    reofferAt = time;
  }

  /**
   * Others come first for a while: the one who just failed to reach the person is passed over
   * (ALLOC-4).
   */
  void passOver(long agent, Instant until) {
    passedOverAgentId = agent;
    passedOverUntil = until;
  }

  /** Stays with the agent who keeps it, and reminds them when it is due. */
  void keep(Instant now) {
    endCall();
    touchedAt = now;
  }

  /**
   * @param agent whose doing it is, null when nobody's
   */
  void close(CloseReason reason, @Nullable Long agent, Instant now) {
    unassign();
    state = CaseState.CLOSED;
    closeReason = reason;
    closedAt = now;
    closedBy = agent;
  }

  void mergeInto(CallCase main, Instant now) {
    mainCaseId = main.id();
    close(CloseReason.MERGED, null, now);
  }

  /**
   * A merged request is not lost: it is counted, and takes the earlier due and the later expiry
   * (REL-2). Who edits the case has to see what came of that first (CASE-5).
   */
  void absorb(CallCase request) {
    requests++;
    boolean noted = details.addNoteOf(request.details);
    boolean livesLonger =
        expiresAt != null && (request.expiresAt == null || request.expiresAt.isAfter(expiresAt));
    boolean dueEarlier = request.dueAt.isBefore(dueAt);
    if (livesLonger) expiresAt = request.expiresAt;
    var ready = earlier(readyAt, request.readyAt);
    if (dueEarlier) reschedule(request.dueAt, request.duePromised, ready);
    else readyAt = ready;
    if (noted || livesLonger || dueEarlier) editVersion++;
  }

  /**
   * Who edits the case has to see its new times first (CASE-5).
   *
   * @param promised the due time was given; it may be offered the lead time before it, as in an
   *     edit
   */
  void reopen(Instant dueAt, boolean promised, @Nullable Instant expiresAt) {
    boolean otherTimes = !dueAt.equals(this.dueAt) || !Objects.equals(expiresAt, this.expiresAt);
    if (otherTimes) editVersion++;
    state = CaseState.WAITING;
    closeReason = null;
    closedAt = null;
    closedBy = null;
    mainCaseId = null;
    reofferAt = null;
    anonymisedAt = null;
    this.expiresAt = expiresAt;
    reschedule(dueAt, promised, promised ? dueAt.minus(list.leadTime()) : dueAt);
    keepMergeNumber();
  }

  /** The person was reached in another call; the agent decides what that means (REL-4). */
  public void reachedElsewhere(Instant at) {
    reachedAt = at;
  }

  /** It was not settled in that call: what the call did is taken back, every time as it was. */
  void undoReached() {
    reachedAt = null;
    if (closeReason != CloseReason.REACHED_ELSEWHERE) return;
    state = CaseState.WAITING;
    closeReason = null;
    closedAt = null;
    closedBy = null;
    keepMergeNumber();
  }

  public boolean isHeldBy(long agent) {
    return assigneeId != null && assigneeId == agent;
  }

  public boolean isOfferedTo(long agent) {
    return isHeldBy(agent) && assignment == Assignment.OFFERED;
  }

  public boolean isOpen() {
    return state != CaseState.CLOSED;
  }

  /**
   * Asked after the lock of a case that was found before it: by then it may have been closed, moved
   * or given another number.
   */
  public boolean isOpenOn(long listId, String number) {
    return isOpen() && list.id() == listId && number.equals(phone);
  }

  /** Flagged or closed because its person was reached in another call. */
  public boolean isReachedElsewhere() {
    return closeReason == CloseReason.REACHED_ELSEWHERE || (isOpen() && reachedAt != null);
  }

  /** Past its expiry and not on a call, which is never cut off (TIME-1). */
  public boolean isExpired(Instant now) {
    return isOpen() && !onCall && expiresBy(now);
  }

  public boolean expiresBy(Instant time) {
    return expiresAt != null && !expiresAt.isAfter(time);
  }

  /** Whether the number counts as in the holder's hand: offered, or on a call. */
  public boolean hasNumberInHand() {
    return phone != null && (assignment == Assignment.OFFERED || onCall);
  }

  void record(CaseEvent event) {
    recorded.add(event);
  }

  List<CaseEvent> takeRecorded() {
    var events = recorded;
    recorded = new ArrayList<>();
    return events;
  }

  public long id() {
    if (id == null) throw new IllegalStateException("case is not stored yet");
    return id;
  }

  public String publicId() {
    return publicId;
  }

  CaseKey key() {
    return new CaseKey(id(), publicId);
  }

  public CallbackList list() {
    return list;
  }

  public CaseState state() {
    return state;
  }

  public int editVersion() {
    return editVersion;
  }

  public @Nullable String phone() {
    return phone;
  }

  int priority() {
    return priority;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant readyAt() {
    return readyAt;
  }

  public @Nullable Instant expiresAt() {
    return expiresAt;
  }

  /** Since when its holder has it. */
  Optional<Instant> assignedAt() {
    return Optional.ofNullable(assignedAt);
  }

  public Optional<Long> assignee() {
    return Optional.ofNullable(assigneeId);
  }

  public @Nullable Assignment assignment() {
    return assignment;
  }

  public boolean onCall() {
    return onCall;
  }

  public @Nullable Instant autoStopAt() {
    return autoStopAt;
  }

  public @Nullable Instant afterCallAt() {
    return afterCallAt;
  }

  public @Nullable CloseReason closeReason() {
    return closeReason;
  }

  int attempts() {
    return attempts;
  }

  int requests() {
    return requests;
  }

  CaseDetails details() {
    return details;
  }

  private static @Nullable Instant plus(Instant from, @Nullable Duration period) {
    return period == null ? null : from.plus(period);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
