package io.ringback.telephony;

import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.JsonConverter;
import io.ringback.persistence.PublicIds;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the PBX told, kept whatever became of it.
 *
 * <p>Told once: a repetition of the same (call, event) is kept too, as {@code DUPLICATE}, and has
 * no effect. A unique index sees to it when two servers hear it at the same instant.
 */
@Entity
@Table(name = "intake_event")
public class IntakeEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "public_id", updatable = false)
  private String publicId;

  @Convert(converter = EventKindConverter.class)
  @Column(name = "event", updatable = false)
  private EventKind kind;

  @Column(name = "call_id", updatable = false)
  private String callId;

  @Column(updatable = false)
  private String occurrence;

  @Column(updatable = false)
  private @Nullable String direction;

  @Column(name = "from_number", updatable = false)
  private @Nullable String from;

  private @Nullable String phone;

  @Column(name = "to_number", updatable = false)
  private @Nullable String to;

  @Column(updatable = false)
  private @Nullable String queue;

  @Column(updatable = false)
  private @Nullable String agent;

  @Column(updatable = false)
  private Instant at;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "recording_url", updatable = false)
  private @Nullable String recordingUrl;

  @Convert(converter = JsonConverter.class)
  @Column(updatable = false)
  private JsonStructure data = JsonObject.EMPTY_JSON_OBJECT;

  @Enumerated(EnumType.STRING)
  private IntakeOutcome outcome = IntakeOutcome.TRACKED;

  private @Nullable String reason;

  @Column(name = "case_id")
  private @Nullable Long caseId;

  protected IntakeEvent() {}

  IntakeEvent(PbxEvent event) {
    this.publicId = PublicIds.next();
    this.kind = event.kind();
    this.callId = event.callId();
    this.occurrence = Occurrence.of(event);
    this.direction = event.direction();
    this.from = event.from();
    this.to = event.to();
    this.queue = event.queue();
    this.agent = event.agent();
    // without a time: at the latest when it is received
    this.at = event.at() == null ? Instant.MAX : event.at();
    this.recordingUrl = isBlank(event.recordingUrl()) ? null : event.recordingUrl();
    this.data = event.data();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /**
   * A PBX whose clock is ahead cannot tell of the future: such an event happened now, as does one
   * without a time.
   */
  void receivedAt(Instant now) {
    receivedAt = now;
    if (at.isAfter(now)) at = now;
  }

  /** As far as its number can be read; a case that is made of it has its list's reading. */
  void isOf(PersonNumber person) {
    phone = person.find().map(PhoneNumber::e164).orElse(null);
  }

  void madeCase(long caseId, String phone) {
    settle(IntakeOutcome.CASE_CREATED, caseId);
    this.phone = phone;
  }

  /**
   * @param mainCaseId the case that goes on for the number
   */
  void mergedInto(long mainCaseId, String phone) {
    settle(IntakeOutcome.MERGED, mainCaseId);
    this.phone = phone;
  }

  void attachedTo(long caseId) {
    settle(IntakeOutcome.ATTACHED, caseId);
  }

  /** A report of a call that belongs to a case. */
  void tracks(long caseId) {
    settle(IntakeOutcome.TRACKED, caseId);
  }

  void repeats() {
    outcome = IntakeOutcome.DUPLICATE;
  }

  void hasNoNumber(NoNumber why) {
    outcome = IntakeOutcome.NO_NUMBER;
    reason = why.name();
  }

  void isUnmapped() {
    outcome = IntakeOutcome.UNMAPPED;
  }

  private void settle(IntakeOutcome outcome, long caseId) {
    this.outcome = outcome;
    this.caseId = caseId;
    this.reason = null;
  }

  /** It made no case, and may make one under other rules. */
  boolean isReplayable() {
    return outcome == IntakeOutcome.UNMAPPED || outcome == IntakeOutcome.NO_NUMBER;
  }

  String publicId() {
    return publicId;
  }

  EventKind kind() {
    return kind;
  }

  String callId() {
    return callId;
  }

  String occurrence() {
    return occurrence;
  }

  @Nullable String direction() {
    return direction;
  }

  @Nullable String from() {
    return from;
  }

  /** The person's side of the call, as the PBX wrote it. */
  @Nullable String person() {
    return "out".equals(direction) ? to : from;
  }

  /** The person's number in E.164, once it was read. */
  Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  @Nullable String to() {
    return to;
  }

  @Nullable String queue() {
    return queue;
  }

  @Nullable String agent() {
    return agent;
  }

  Instant at() {
    return at;
  }

  Optional<String> recordingUrl() {
    return Optional.ofNullable(recordingUrl);
  }

  JsonObject data() {
    return data.asJsonObject();
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  IntakeOutcome outcome() {
    return outcome;
  }

  /** Public id of the attempt that the PBX was told to make. */
  Optional<String> attempt() {
    return data().get("attemptId") instanceof JsonString id
        ? Optional.of(id.getString())
        : Optional.empty();
  }

  Optional<Long> caseId() {
    return Optional.ofNullable(caseId);
  }
}
