package io.ringback.web.body;

import io.ringback.persistence.TimeZones;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a field may hold, and how it is read. A value of another JSON type is refused, never
 * converted.
 */
@FunctionalInterface
public interface ValueType<T> {
  T read(JsonValue value) throws BadValueException;

  ValueType<JsonValue> ANY = PlainJson::check;

  ValueType<JsonObject> OBJECT =
      value -> {
        if (PlainJson.check(value) instanceof JsonObject object) return object;
        throw new BadValueException("not-object");
      };

  ValueType<JsonArray> ARRAY =
      value -> {
        if (PlainJson.check(value) instanceof JsonArray array) return array;
        throw new BadValueException("not-list");
      };

  ValueType<Boolean> BOOLEAN =
      value -> {
        if (value == JsonValue.TRUE) return true;
        if (value == JsonValue.FALSE) return false;
        throw new BadValueException("not-boolean");
      };

  /** RFC 3339 in UTC, with 0, 3 or 6 fraction digits. */
  ValueType<Instant> INSTANT = value -> Instants.parse(PlainText.read(value));

  ValueType<UUID> UUID_TEXT =
      value -> {
        var text = PlainText.read(value);
        if (!Patterns.UUID.matcher(text).matches()) throw new BadValueException("not-uuid");
        return UUID.fromString(text);
      };

  ValueType<ZoneId> TIME_ZONE =
      value -> {
        try {
          return TimeZones.named(PlainText.read(value));
        } catch (DateTimeException e) {
          throw new BadValueException("not-time-zone");
        }
      };

  /** Text of at most {@code max} characters; may be empty. */
  static ValueType<String> text(int max) {
    return value -> PlainText.read(value, max);
  }

  /** Text with something in it. */
  static ValueType<String> nonBlank(int max) {
    return value -> {
      var text = PlainText.read(value, max);
      if (text.isBlank()) throw new BadValueException("required");
      return text;
    };
  }

  static ValueType<Integer> wholeNumber(int min, int max) {
    return value -> {
      if (!(value instanceof JsonNumber number)) throw new BadValueException("not-whole-number");
      return WholeNumbers.between(number, min, max);
    };
  }

  static ValueType<Double> number(double min, double max) {
    return value -> {
      if (!(value instanceof JsonNumber number)) throw new BadValueException("not-number");
      var read = number.doubleValue();
      if (!(read >= min && read <= max))
        throw new BadValueException("out-of-range", Map.of("min", min, "max", max));
      return read;
    };
  }

  /** An ISO 8601 period in whole seconds, exact: P1D is 24 h. */
  static ValueType<Duration> period(Duration min) {
    return value -> Periods.parse(PlainText.read(value), min);
  }

  static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
    return value -> {
      var text = PlainText.read(value);
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.name().equals(text))
          .findFirst()
          .orElseThrow(() -> new BadValueException("not-one-of", Map.of("allowed", namesOf(type))));
    };
  }

  /** A list without repetitions, of at most {@code max} entries. */
  static <T> ValueType<Set<T>> setOf(ValueType<T> type, int max) {
    return value -> {
      var array = ARRAY.read(value);
      if (array.size() > max) throw new BadValueException("too-many", Map.of("max", max));
      var set = new LinkedHashSet<T>();
      for (var element : array) set.add(type.read(element));
      return set;
    };
  }

  private static String namesOf(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** Forms of text. */
  final class Patterns {
    static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Patterns() {}
  }
}
