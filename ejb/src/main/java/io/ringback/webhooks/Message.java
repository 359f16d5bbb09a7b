package io.ringback.webhooks;

import io.ringback.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is told of an event.
 *
 * @param id of the event, the same in the catch-up feed and at every try
 * @param callCase public id of the case, null when it is of none
 * @param data of the event, which has nothing of persons
 * @param person of the case as it is now, for an endpoint that may know
 */
record Message(
    String id,
    String type,
    Instant at,
    @Nullable String callCase,
    JsonObject data,
    @Nullable JsonObject person) {
  private static final String SOURCE = "urn:ringback";

  String body(WebhookFormat format) {
    return (format == WebhookFormat.CLOUDEVENTS ? cloudEvent() : standard()).toString();
  }

  private JsonObject standard() {
    return Json.createObjectBuilder()
        .add("type", type)
        .add("timestamp", at.toString())
        .add("data", told())
        .build();
  }

  private JsonObject cloudEvent() {
    var event =
        Json.createObjectBuilder()
            .add("specversion", "1.0")
            .add("id", id)
            .add("source", SOURCE)
            .add("type", type)
            .add("time", at.toString())
            .add("datacontenttype", "application/json");
    if (callCase != null) event.add("subject", callCase);
    return event.add("data", told()).build();
  }

  private JsonObject told() {
    var told = Json.createObjectBuilder();
    if (callCase != null) told.add("case", callCase);
    data.forEach(told::add);
    if (person != null) told.add("person", person);
    return told.build();
  }
}
