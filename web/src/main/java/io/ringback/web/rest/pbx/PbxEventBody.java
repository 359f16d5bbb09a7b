package io.ringback.web.rest.pbx;

import io.ringback.json.Json;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEvent;
import io.ringback.web.body.BadValueException;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads an event. PBXs are many and each adds its own: what nobody asked for is kept with {@code
 * data}.
 */
final class PbxEventBody {
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_URL = 4000;

  private static final ValueType<EventKind> KIND =
      value -> {
        var text = ValueType.text(LONGEST_ID).read(value);
        return EventKind.findByText(text)
            .orElseThrow(() -> new BadValueException("not-one-of", Map.of("allowed", kinds())));
      };

  private PbxEventBody() {}

  static PbxEvent read(Body body) {
    var event = body.required("event", KIND);
    var callId = body.required("callId", ValueType.nonBlank(LONGEST_ID));
    var direction = body.optional("direction", ValueType.text(LONGEST_ID));
    var from = body.optional("from", ValueType.text(LONGEST_ID));
    var to = body.optional("to", ValueType.text(LONGEST_ID));
    var queue = body.optional("queue", ValueType.text(LONGEST_ID));
    var agent = body.optional("agent", ValueType.text(LONGEST_ID));
    var at = body.optional("at", ValueType.INSTANT);
    var recordingUrl = body.optional("recordingUrl", ValueType.text(LONGEST_URL));
    var data = body.optional("data", ValueType.OBJECT);
    if (event.orNull() == EventKind.RECORDING && recordingUrl.or("").isBlank())
      body.refuse("recordingUrl", "required");
    var unknown = body.endKeepingUnknown();
    return new PbxEvent(
        event.get(),
        callId.get(),
        direction.orNull(),
        from.orNull(),
        to.orNull(),
        queue.orNull(),
        agent.orNull(),
        at.orNull(),
        recordingUrl.orNull(),
        together(data.or(JsonValue.EMPTY_JSON_OBJECT), unknown));
  }

  private static JsonObject together(JsonObject data, JsonObject unknown) {
    return unknown.isEmpty()
        ? data
        : Json.createObjectBuilder(unknown).addAll(Json.createObjectBuilder(data)).build();
  }

  private static String kinds() {
    return Arrays.stream(EventKind.values()).map(EventKind::text).collect(Collectors.joining(", "));
  }
}
