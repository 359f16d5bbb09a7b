package io.ringback.cases;

import io.ringback.classification.Classified;
import io.ringback.classification.ClassifiedConverter;
import io.ringback.persistence.PublicIds;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach the person.
 *
 * <p>It is current from its start until it is saved with a status, or abandoned: the call was
 * repeated, or the case was freed before anything was saved. At most one attempt of a case is
 * current. Changed only under the lock of its case.
 */
@Entity
@Table(name = "call_attempt")
public class CallAttempt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "public_id", updatable = false)
  private String publicId;

  @Column(name = "case_id", updatable = false)
  private long caseId;

  @Column(name = "agent_id", updatable = false)
  private long agentId;

  @Column(name = "call_id")
  private @Nullable String callId;

  @Column(name = "started_at", updatable = false)
  private Instant startedAt;

  @Column(name = "ringing_at")
  private @Nullable Instant ringingAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private boolean failed;
  private @Nullable String status;

  /** For the reports; null on an attempt that the release before saved. */
  @Column(name = "reached")
  private @Nullable Boolean reached;

  @Column(name = "saved_at")
  private @Nullable Instant savedAt;

  @Column(name = "abandoned_at")
  private @Nullable Instant abandonedAt;

  private boolean automatic;
  private @Nullable String note;

  @Convert(converter = ClassifiedConverter.class)
  private List<Classified> classification = List.of();

  protected CallAttempt() {}

  public CallAttempt(CallCase callCase, long agentId, Instant startedAt) {
    this.publicId = PublicIds.next();
    this.caseId = callCase.id();
    this.agentId = agentId;
    this.startedAt = startedAt;
  }

  /** The PBX knows the call by this id; the first one stays. */
  public void knownAs(String call) {
    if (callId == null) callId = call;
  }

  /** False when it was known before, or the call has come further already. */
  public boolean rings(Instant at) {
    if (ringingAt != null || answeredAt != null || endedAt != null) return false;
    ringingAt = at;
    return true;
  }

  /** Late and repeated reports change nothing: the first answer counts. */
  public void answered(Instant at) {
    if (answeredAt == null) answeredAt = at;
  }

  public void ended(Instant at) {
    if (endedAt == null) endedAt = at;
  }

  /** The call never started; it does not count (HANDLE-1). */
  public void failed(Instant now) {
    failed = true;
    abandon(now);
  }

  /**
   * @param reached what the status says: somebody was talked to. Kept, for the list may drop it
   * @param automatic saved by the after-call limit, not by the agent
   */
  public void save(
      String status,
      boolean reached,
      @Nullable String note,
      List<Classified> classification,
      boolean automatic,
      Instant now) {
    this.status = status;
    this.reached = reached;
    this.note = note;
    this.classification = classification;
    this.automatic = automatic;
    this.savedAt = now;
  }

  /** The case was taken away before this was said; it is kept all the same (HANDLE-6, ALLOC-8). */
  public void keepLate(
      String status, boolean reached, @Nullable String note, List<Classified> classification) {
    this.status = status;
    this.reached = reached;
    this.note = note;
    this.classification = classification;
  }

  public void abandon(Instant now) {
    if (savedAt == null && abandonedAt == null) abandonedAt = now;
  }

  /** Somebody reports the call, and as answered and not ended. */
  public boolean isTalking() {
    return answeredAt != null && endedAt == null;
  }

  public long id() {
    if (id == null) throw new IllegalStateException("attempt is not stored yet");
    return id;
  }

  public String publicId() {
    return publicId;
  }

  public long caseId() {
    return caseId;
  }

  public long agentId() {
    return agentId;
  }

  /** How the PBX names the call, once it has. */
  public Optional<String> callId() {
    return Optional.ofNullable(callId);
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** When the call was repeated, or the case freed out of it. */
  public Optional<Instant> abandonedAt() {
    return Optional.ofNullable(abandonedAt);
  }

  /** Code of the handling status; kept on an abandoned attempt too when it came late. */
  public Optional<String> status() {
    return Optional.ofNullable(status);
  }

  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  public List<Classified> classification() {
    return classification;
  }

  public boolean isAutomatic() {
    return automatic;
  }

  /** Counts as a try to reach the person. */
  public boolean counts() {
    return !failed;
  }
}
