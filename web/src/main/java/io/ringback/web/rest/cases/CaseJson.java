package io.ringback.web.rest.cases;

import io.ringback.cases.Assignment;
import io.ringback.cases.CaseState;
import io.ringback.cases.CaseView;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it.
 *
 * @param mergedInto the main case, when this one was merged
 * @param phoneValid false marks a possible number of an unknown range
 */
public record CaseJson(
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
    boolean onCall,
    @Nullable Instant closedAt,
    int attempts,
    int requests,
    @Nullable String mainCase,
    @Nullable String mergedInto,
    List<JsonObject> reason,
    List<RecordingJson> recordings,
    @Nullable String externalSystem,
    @Nullable String externalId,
    JsonObject fields) {

  public static CaseJson of(CaseView view) {
    return new CaseJson(
        view.id(),
        view.list(),
        view.state(),
        view.closeReason(),
        view.phone(),
        view.phoneRaw(),
        view.phoneValid(),
        view.name(),
        view.company(),
        view.topic(),
        view.note(),
        view.channelIn(),
        view.source(),
        view.priority(),
        view.createdAt(),
        view.requestedAt(),
        view.createdBy(),
        view.dueAt(),
        view.firstDueAt(),
        view.readyAt(),
        view.expiresAt(),
        view.assignee(),
        view.assignment(),
        view.assignedAt(),
        view.autoStopAt(),
        view.afterCallAt(),
        view.onCall(),
        view.closedAt(),
        view.attempts(),
        view.requests(),
        view.mainCase(),
        view.closeReason() == CloseReason.MERGED ? view.mainCase() : null,
        view.reason().stream().map(ReasonJson::of).toList(),
        view.recordings().stream().map(RecordingJson::of).toList(),
        view.externalSystem(),
        view.externalId(),
        view.fields());
  }

  public static @Nullable CaseJson ofNullable(@Nullable CaseView view) {
    return view == null ? null : of(view);
  }
}
