package io.ringback.telephony.dialling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringback.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request for one call: the template with the values of the call, each written so that it stays
 * one value, whatever is in it.
 *
 * @param body null for none
 */
record DialMessage(String method, URI address, Map<String, String> headers, @Nullable String body) {

  byte @Nullable [] bytes() {
    return body == null ? null : body.getBytes(UTF_8);
  }

  /**
   * @throws IllegalArgumentException the template makes no request; {@link DialRules} lets none of
   *     these be saved
   */
  static DialMessage of(DialTemplate template, DialledCall call) {
    var headers = new LinkedHashMap<String, String>();
    if (!template.body().isBlank()) headers.put("Content-Type", "application/json");
    DialHeaders.read(template.headers())
        .forEach(
            (name, value) -> headers.put(name, Placeholder.fill(value, call, DialMessage::inLine)));
    headers.put("Idempotency-Key", call.attempt());
    // a connection kept from the last call may be dead, and whether it is shows only by sending
    headers.put("Connection", "close");
    return new DialMessage(
        template.method(),
        URI.create(Placeholder.fill(template.url(), call, DialMessage::inUrl)),
        headers,
        template.body().isBlank() ? null : filled(Json.parse(template.body()), call).toString());
  }

  private static String inUrl(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  /** What could end a header's line, or is no character there, is left out. */
  private static String inLine(String value) {
    return value.replaceAll("[^ -~]", "");
  }

  private static JsonValue filled(JsonValue template, DialledCall call) {
    if (template instanceof JsonString text)
      return Json.PROVIDER.createValue(Placeholder.fill(text.getString(), call, same -> same));
    if (template instanceof JsonObject object) {
      var filled = Json.createObjectBuilder();
      object.forEach((name, value) -> filled.add(name, filled(value, call)));
      return filled.build();
    }
    if (template instanceof JsonArray array) {
      var filled = Json.createArrayBuilder();
      array.forEach(value -> filled.add(filled(value, call)));
      return filled.build();
    }
    return template;
  }
}
