package io.ringback.web.agent;

import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.handling.DialView;
import io.ringback.lists.Counters;
import io.ringback.lists.ListKind;
import io.ringback.related.AssistedCall.CallersCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the desk shows but the open case, as of {@code now}. */
public record DeskJson(
    Instant now,
    Me me,
    List<OwnList> lists,
    Map<ListKind, Long> totals,
    List<BlockJson> blocks,
    @Nullable HeldJson held,
    @Nullable CallJson call,
    @Nullable UnsavedAttempt attempt) {

  /** The agent in front of the desk. */
  public record Me(
      String name,
      String displayName,
      boolean agent,
      boolean console,
      String language,
      String timeZone,
      String theme,
      String defaultSort,
      String notifications,
      String notifyLists,
      @Nullable String additionalField,
      @Nullable String extension,
      Availability availability,
      boolean receiving,
      @Nullable StopReason stopReason) {}

  /** One list of the left column. */
  public record OwnList(
      String key,
      String name,
      ListKind kind,
      boolean member,
      boolean joined,
      boolean paused,
      boolean manageMembers,
      Counters counters) {}

  /** A group of rows under one heading, cut off: {@code total} says how many there are. */
  public record BlockJson(String code, long total, List<RowJson> rows) {}

  /**
   * A case that waits, or one that was handled (then {@code handledAt} is set, and nothing can be
   * called).
   *
   * @param nested the other open cases of the number
   * @param closedByCall closed because its person was reached in a call, which can be undone
   */
  public record RowJson(
      String id,
      @Nullable String phoneText,
      @Nullable String name,
      @Nullable String topic,
      @Nullable String field,
      String listName,
      @Nullable Integer priority,
      @Nullable Instant dueAt,
      @Nullable String assigneeName,
      boolean mine,
      boolean kept,
      boolean mayCall,
      boolean onCall,
      @Nullable Integer voicemailSeconds,
      int requests,
      int related,
      List<RowJson> nested,
      @Nullable Instant callerWaitsSince,
      @Nullable Instant reachedAt,
      @Nullable String statusText,
      @Nullable Instant handledAt,
      @Nullable Instant reofferAt,
      boolean closedByCall) {}

  /** The case handed out, with the clocks that run for it. */
  public record HeldJson(
      String id,
      String title,
      String listName,
      Instant assignedAt,
      @Nullable Instant autoStopAt,
      @Nullable Instant pausedSince,
      @Nullable Instant afterCallAt,
      @Nullable Instant afterCallFrom,
      boolean onCall) {}

  /**
   * The agent's own call, of which they have not said what came of it.
   *
   * @param reported the PBX tells how it goes on
   */
  public record UnsavedAttempt(
      String id,
      String caseId,
      boolean reported,
      @Nullable DialView dial,
      Instant startedAt,
      @Nullable Instant ringingAt,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt) {}

  /** The agent talks with somebody who has open cases (ASSIST-1). */
  public record CallJson(String callId, String phoneText, Instant since, List<CallersCase> cases) {}
}
