package io.ringback.related;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that an agent is on with somebody who has open cases (ASSIST-1).
 *
 * @param callId as the PBX names it
 * @param since when it was answered
 * @param cases the oldest first
 */
public record AssistedCall(String callId, String phone, Instant since, List<CallersCase> cases) {
  public AssistedCall {
    cases = List.copyOf(cases);
  }

  /**
   * @param assigneeName display name of the holder
   */
  public record CallersCase(
      String id,
      String listName,
      @Nullable String name,
      @Nullable String topic,
      Instant dueAt,
      @Nullable String assigneeName) {}
}
