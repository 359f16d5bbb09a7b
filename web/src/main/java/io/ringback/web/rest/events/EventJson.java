package io.ringback.web.rest.events;

import io.ringback.feed.FeedEvent;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param callCase id of the case, null for events of agents and lists
 */
@Schema(name = "Event")
public record EventJson(
    String id,
    String type,
    Instant timestamp,
    @JsonbProperty("case") @Nullable String callCase,
    @Schema(type = SchemaType.OBJECT) JsonObject data) {
  static EventJson of(FeedEvent event) {
    return new EventJson(event.id(), event.type(), event.at(), event.caseId(), event.data());
  }
}
