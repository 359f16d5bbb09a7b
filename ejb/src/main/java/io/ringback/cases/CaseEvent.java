package io.ringback.cases;

import io.ringback.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case: a line of its history and, for most types, an event of the
 * feed.
 *
 * @param agentId the agent it concerns: the holder, or who lost the case
 */
public record CaseEvent(
    CaseEventType type, Instant at, String actor, @Nullable Long agentId, JsonObject details) {
  static CaseEvent of(CaseEventType type, Instant at, String actor, @Nullable Long agentId) {
    return new CaseEvent(type, at, actor, agentId, JsonObject.EMPTY_JSON_OBJECT);
  }

  static CaseEvent of(
      CaseEventType type,
      Instant at,
      String actor,
      @Nullable Long agentId,
      String name,
      String value) {
    return new CaseEvent(
        type, at, actor, agentId, Json.createObjectBuilder().add(name, value).build());
  }

  static CaseEvent closed(
      Instant at, String actor, @Nullable Long agentId, CloseReason reason, @Nullable String note) {
    var details = Json.createObjectBuilder().add("reason", reason.name());
    if (note != null) details.add("note", note);
    return new CaseEvent(CaseEventType.CLOSED, at, actor, agentId, details.build());
  }
}
