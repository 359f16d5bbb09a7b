package io.ringback.it.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of a good body one that somebody's faulty program might send. The same seed, the same. */
final class Mutations {
  private static final String JSON = "application/json";

  /** What takes the place of a value; written as JSON, since Gson could not write some of it. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "2.5",
          "1e400",
          "-1e-400",
          "9".repeat(400),
          "\"\"",
          "\" \"",
          "\"nul \\u0000\"",
          "\"half \\ud83d\"",
          "\"\\udc00\\ud800\"",
          "\"\\u202e\\ufeff\\u2028\"",
          "\"" + "x".repeat(20_000) + "\"",
          "\"' OR 1=1; --\"",
          "\"../../etc\"",
          "\"2026-02-30T25:61:00Z\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"PT9223372036854775807S\"",
          "\"-P1D\"",
          "[]",
          "[null]",
          "[[1],{\"a\":[]}]",
          "{}",
          "{\"a\":{\"b\":[null,\"\\u0000\"]}}",
          "[".repeat(500) + "]".repeat(500));

  private static final List<String> NAMES =
      List.of("", "nonsense", "__proto__", "id", "nul\\u0000", "\\ud83d", "n".repeat(5_000));

  private static final List<String> TYPES =
      List.of("text/plain", "application/xml", "application/json;charset=utf-16", "garbage", "*/*");

  /** What gets into a form, a line, a cell, a path or a parameter. */
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\u0000",
          "%00",
          "%zz",
          "%",
          "%C3",
          "&",
          "=",
          ";;;",
          "\"",
          "\r\n",
          "|".repeat(300),
          "9".repeat(400),
          "x".repeat(5_000),
          "' OR 1=1; --",
          "../../etc",
          "{{7*7}}",
          "-1",
          "NaN",
          "2026-02-30T25:61:00Z",
          "+999999999-12-31T23:59:59Z",
          "PT9223372036854775807S",
          "\u202e\ufeff\u2028",
          "\ud83d\ude00");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A request's body, and the kind it is said to be. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  record Mutant(String type, byte[] body) {}

  Mutant of(String valid) {
    return switch (random.nextInt(12)) {
      case 0 -> new Mutant(JSON, bytes(valid.substring(0, random.nextInt(valid.length()))));
      case 1 -> new Mutant(JSON, withAnyByte(bytes(valid)));
      case 2 ->
          new Mutant(JSON, bytes(valid + pick(List.of("}", "{}", "\u0000", ",", "nonsense"))));
      case 3 -> new Mutant(pick(TYPES), bytes(valid));
      case 4 -> new Mutant(JSON, bytes(pick(VALUES)));
      case 5 -> new Mutant(JSON, bytes(withMember(valid, pick(NAMES))));
      case 6 -> new Mutant(JSON, bytes(withMember(valid, anyName(valid))));
      case 7 -> new Mutant(JSON, bytes(without(valid, anyName(valid))));
      default -> new Mutant(JSON, bytes(withOtherValue(valid)));
    };
  }

  /** Of text, whatever its form: a part of it is another, is there twice or is gone. */
  byte[] ofText(String valid) {
    int at = random.nextInt(valid.length() + 1);
    return switch (random.nextInt(5)) {
      case 0 -> bytes(valid.substring(0, at));
      case 1 -> withAnyByte(bytes(valid));
      case 2 -> bytes(valid.substring(0, at) + piece() + valid.substring(at));
      case 3 -> bytes(valid + valid);
      default -> bytes(withOtherPart(valid));
    };
  }

  String piece() {
    return pick(PIECES);
  }

  /** Between two of the signs that separate. */
  private String withOtherPart(String valid) {
    var parts = valid.split("(?<=[|&=;,\\n])|(?=[|&=;,\\n])");
    parts[random.nextInt(parts.length)] = piece();
    return String.join("", parts);
  }

  /** Somewhere in it, as deep as it goes. */
  private String withOtherValue(String valid) {
    var mark = "\"mark-of-a-mutation\"";
    var tree = JsonParser.parseString(valid).getAsJsonObject();
    mark(tree, JsonParser.parseString(mark));
    return tree.toString().replace(mark, pick(VALUES));
  }

  private void mark(JsonObject object, JsonElement mark) {
    if (object.isEmpty()) return;
    var name = pick(List.copyOf(object.keySet()));
    var value = object.get(name);
    if (value.isJsonObject() && random.nextBoolean()) mark(value.getAsJsonObject(), mark);
    else object.add(name, mark);
  }

  private String withMember(String valid, String name) {
    var member = "\"%s\":%s".formatted(name, pick(VALUES));
    var rest = valid.strip().substring(1);
    return "{" + member + (rest.startsWith("}") ? "" : ",") + rest;
  }

  private static String without(String valid, String name) {
    var tree = JsonParser.parseString(valid).getAsJsonObject();
    tree.remove(name);
    return tree.toString();
  }

  private String anyName(String valid) {
    var names = JsonParser.parseString(valid).getAsJsonObject().keySet();
    return names.isEmpty() ? "nonsense" : pick(List.copyOf(names));
  }

  byte[] withAnyByte(byte[] bytes) {
    var changed = Arrays.copyOf(bytes, bytes.length);
    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    return changed;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
