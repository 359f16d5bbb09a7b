package io.ringback.web.body;

import io.ringback.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: every component, in the order of the record, null when it has nothing.
 *
 * <p>JSON-B sorts the members of a record by name or leaves their order to chance; people read
 * answers in the order of api.md.
 */
public final class RecordJson {
  private static final ClassValue<List<Member>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
      };

  private RecordJson() {}

  public static JsonObject of(Record answer) {
    var json = Json.createObjectBuilder();
    MEMBERS
        .get(answer.getClass())
        .forEach(member -> json.add(member.name(), value(member.read(answer))));
    return json.build();
  }

  private static JsonValue value(@Nullable Object value) {
    if (value == null) return JsonValue.NULL;
    if (value instanceof JsonValue json) return json;
    if (value instanceof Record answer) return of(answer);
    if (value instanceof Boolean truth) return truth ? JsonValue.TRUE : JsonValue.FALSE;
    if (value instanceof Number number) return Json.createValue(new BigDecimal(number.toString()));
    if (value instanceof Collection<?> items) return array(items);
    if (value instanceof Map<?, ?> map) return object(map);
    if (value instanceof Duration period) return Json.createValue(PeriodText.of(period));
    if (value instanceof Enum<?> constant) return Json.createValue(constant.name());
    return Json.createValue(value.toString());
  }

  private static JsonValue array(Collection<?> items) {
    var array = Json.createArrayBuilder();
    items.forEach(item -> array.add(value(item)));
    return array.build();
  }

  /** By key: maps have no order of their own. */
  private static JsonValue object(Map<?, ?> map) {
    var object = Json.createObjectBuilder();
    map.entrySet().stream()
        .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
        .forEach(entry -> object.add(entry.getKey().toString(), value(entry.getValue())));
    return object.build();
  }

  /** A component of a record; {@link JsonbProperty} gives it a name that is no Java name. */
  private record Member(String name, RecordComponent component) {
    static Member of(RecordComponent component) {
      component.getAccessor().setAccessible(true);
      var named = component.getAccessor().getAnnotation(JsonbProperty.class);
      return new Member(named == null ? component.getName() : named.value(), component);
    }

    @Nullable Object read(Record answer) {
      try {
        return component.getAccessor().invoke(answer);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record's components can be read", e);
      }
    }
  }
}
