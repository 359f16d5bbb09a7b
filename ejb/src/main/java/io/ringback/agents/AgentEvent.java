package io.ringback.agents;

import io.ringback.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/** Something that an agent did or that was done to them: a line of their activity (AGENT-5). */
public record AgentEvent(AgentEventType type, Instant at, String actor, JsonObject details) {
  static AgentEvent of(AgentEventType type, Instant at, String actor) {
    return new AgentEvent(type, at, actor, JsonObject.EMPTY_JSON_OBJECT);
  }

  static AgentEvent of(AgentEventType type, Instant at, String actor, String name, String value) {
    return new AgentEvent(type, at, actor, Json.createObjectBuilder().add(name, value).build());
  }

  static AgentEvent changed(
      AgentEventType type, Instant at, String actor, Enum<?> from, Enum<?> to) {
    var details = Json.createObjectBuilder().add("from", from.name()).add("to", to.name()).build();
    return new AgentEvent(type, at, actor, details);
  }
}
