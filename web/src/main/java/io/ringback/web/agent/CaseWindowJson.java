package io.ringback.web.agent;

import io.ringback.cases.CaseView.Reason;
import io.ringback.cases.CaseView.RecordingView;
import io.ringback.cases.CloseReason;
import io.ringback.cases.RelatedCase;
import io.ringback.handling.DialView;
import io.ringback.lists.Closes;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case as its window shows it.
 *
 * @param history the latest first
 * @param dial what the browser opens to call, null when the PBX dials
 */
public record CaseWindowJson(
    Instant now,
    @JsonbProperty("case") WindowCase callCase,
    List<StatusChoice> statuses,
    List<Asked> classification,
    List<Attempt> attempts,
    List<HistoryLine> history,
    List<RelatedCase> related,
    May may,
    @Nullable String dial) {

  /**
   * The case itself, with names beside keys and the number as people write it.
   *
   * @param contact what the directory says of the number, null when it is in no contact
   */
  public record WindowCase(
      String id,
      String list,
      String listName,
      String state,
      @Nullable CloseReason closeReason,
      @Nullable String phone,
      @Nullable String phoneText,
      boolean phoneValid,
      @Nullable String contact,
      @Nullable String name,
      @Nullable String company,
      @Nullable String topic,
      @Nullable String note,
      @Nullable String channelIn,
      String source,
      int priority,
      Instant requestedAt,
      Instant createdAt,
      Instant dueAt,
      Instant firstDueAt,
      @Nullable Instant expiresAt,
      @Nullable String externalSystem,
      @Nullable String externalId,
      @Nullable String assigneeName,
      @Nullable String assignment,
      @Nullable Instant assignedAt,
      boolean mine,
      boolean onCall,
      @Nullable Instant autoStopAt,
      @Nullable Instant afterCallAt,
      @Nullable Instant afterCallFrom,
      int requests,
      @Nullable Instant reachedAt,
      @Nullable Instant callerWaitsSince,
      List<Reason> reason,
      List<RecordingView> recordings,
      JsonObject fields,
      int editVersion) {}

  /**
   * A dimension of the list's classification in the viewer's language.
   *
   * @param choices nested; one with others beneath it is a group
   */
  public record Asked(
      String code, String label, boolean multiple, boolean mandatory, List<Choosable> choices) {}

  public record Choosable(String code, String label, List<Choosable> choices) {}

  /** What a call was about, as it was called then. */
  public record Answered(String label, List<String> choices) {}

  /**
   * @param reaches somebody was talked to, so mandatory dimensions are
   * @param delaySeconds default time until the case is offered again, null for a closing status
   */
  public record StatusChoice(
      String code, String label, Closes closes, boolean reaches, @Nullable Long delaySeconds) {}

  /**
   * @param reported the PBX tells how the call goes on
   * @param dial what the PBX said when it was asked to dial, null when it was not asked
   */
  public record Attempt(
      String id,
      String agentName,
      boolean reported,
      @Nullable DialView dial,
      Instant startedAt,
      @Nullable Instant ringingAt,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt,
      @Nullable String status,
      @Nullable String note,
      List<Answered> classification) {}

  public record HistoryLine(
      String id,
      String type,
      Instant at,
      String actor,
      @Nullable String actorName,
      Map<String, Object> details) {}

  /**
   * Which buttons make sense; the services decide again.
   *
   * @param settle may be closed because another call settled it (REL-4)
   */
  public record May(
      boolean call,
      boolean edit,
      boolean assign,
      boolean unassign,
      boolean reopen,
      boolean settle) {}
}
