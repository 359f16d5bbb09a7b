package io.ringback.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * Makes JSON values with an implementation that was looked up once.
 *
 * <p>{@link jakarta.json.Json} looks for its implementation on the class path at every call, which
 * was a third of the time that a page of the feed took.
 */
public final class Json {
  public static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {}

  public static JsonObjectBuilder createObjectBuilder() {
    return PROVIDER.createObjectBuilder();
  }

  public static JsonObjectBuilder createObjectBuilder(JsonObject start) {
    return PROVIDER.createObjectBuilder(start);
  }

  public static JsonObjectBuilder createObjectBuilder(Map<String, ?> start) {
    return PROVIDER.createObjectBuilder(Map.copyOf(start));
  }

  public static JsonArrayBuilder createArrayBuilder() {
    return PROVIDER.createArrayBuilder();
  }

  public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
    return PROVIDER.createArrayBuilder(values);
  }

  public static JsonString createValue(String text) {
    return PROVIDER.createValue(text);
  }

  public static JsonNumber createValue(BigDecimal number) {
    return PROVIDER.createValue(number);
  }

  /**
   * @throws jakarta.json.JsonException if the text is no JSON object or array
   */
  public static JsonStructure parse(String text) {
    try (var reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.read();
    }
  }
}
