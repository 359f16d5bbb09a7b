package io.ringback.cases;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is shown: the JSON of api.md, field for field. For a monitor the person is masked
 * already.
 *
 * @param id public id
 * @param list key of the list
 * @param editVersion what the ETag shows; not part of the JSON body
 * @param readyAt earliest instant at which it may be offered
 * @param reason the facts that made its place in the order (ALLOC-2)
 * @param requests 1 and those merged into it
 * @param mainCase the case this one was merged into, or the oldest open case of the number when it
 *     is not this one
 * @param afterCallFrom when the after-call limit began, or is to begin
 * @param reachedAt when the person was reached in another call (REL-4)
 */
public record CaseView(
    String id,
    String list,
    CaseState state,
    @Nullable CloseReason closeReason,
    @Nullable String phone,
    @Nullable String phoneRaw,
    boolean phoneValid,
    @Nullable String name,
    @Nullable String company,
    @Nullable String topic,
    @Nullable String note,
    @Nullable String channelIn,
    Source source,
    int priority,
    Instant createdAt,
    Instant requestedAt,
    String createdBy,
    Instant dueAt,
    Instant firstDueAt,
    Instant readyAt,
    @Nullable Instant expiresAt,
    @Nullable String assignee,
    @Nullable Assignment assignment,
    @Nullable Instant assignedAt,
    @Nullable Instant autoStopAt,
    @Nullable Instant afterCallAt,
    @Nullable Instant afterCallFrom,
    boolean onCall,
    @Nullable Instant closedAt,
    int attempts,
    int requests,
    @Nullable String mainCase,
    @Nullable Instant reachedAt,
    List<Reason> reason,
    List<RecordingView> recordings,
    @Nullable String externalSystem,
    @Nullable String externalId,
    JsonObject fields,
    int editVersion) {

  /**
   * One fact behind the order, worded by the reader's page.
   *
   * @param code OVERDUE (minutes), URGENT (priority), PROMISED (at), REQUESTED (at)
   */
  public record Reason(
      String code, @Nullable Long minutes, @Nullable Integer priority, @Nullable Instant at) {}

  /** A recording of the case; the audio itself is fetched by its id. */
  public record RecordingView(String id, RecordingKind kind, @Nullable Integer durationSeconds) {}
}
