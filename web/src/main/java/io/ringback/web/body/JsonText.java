package io.ringback.web.body;

import io.ringback.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The bytes of a request as a JSON object. Strict: UTF-8 only, one value only. */
final class JsonText {
  private static final JsonParserFactory PARSERS = Json.PROVIDER.createParserFactory(Map.of());

  private JsonText() {}

  /** An empty body is an empty object: {@code POST …/unassign} has nothing to say. */
  static JsonObject read(InputStream stream) throws IOException {
    var text = decode(BodyBytes.read(stream));
    return text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : parse(text);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("the body is not UTF-8");
    }
  }

  /**
   * Bottomless nesting and numbers of absurd length the parser refuses with plain runtime
   * exceptions.
   */
  private static JsonObject parse(String text) {
    try (var parser = PARSERS.createParser(new StringReader(text))) {
      return readOnlyObject(parser);
    } catch (MalformedException e) {
      throw e;
    } catch (JsonParsingException e) {
      throw new MalformedException(e.getLocation());
    } catch (RuntimeException e) {
      throw new MalformedException("the body is not JSON that can be read");
    }
  }

  /** Asking for more makes the parser look at what follows the object, and refuse it. */
  private static JsonObject readOnlyObject(JsonParser parser) {
    if (parser.next() != JsonParser.Event.START_OBJECT)
      throw new MalformedException("the body is not a JSON object");
    var object = parser.getObject();
    if (parser.hasNext()) throw new MalformedException("the body is more than one JSON object");
    return object;
  }
}
