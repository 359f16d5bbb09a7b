package io.ringback.web.rest.events;

import io.ringback.feed.FeedEvent;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param callCase id of the case, null for events of agents and lists
 */
public record EventJson(
    String id,
    String type,
    Instant timestamp,
    @JsonbProperty("case") @Nullable String callCase,
    JsonObject data) {
  static EventJson of(FeedEvent event) {
    return new EventJson(event.id(), event.type(), event.at(), event.caseId(), event.data());
  }
}
