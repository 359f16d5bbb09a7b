package io.ringback.web.body;

import io.ringback.cases.Change;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a request, read field by field: ask for each field that may be there, then
 * {@link #end()}.
 *
 * <p>What is wrong is collected, so that one answer names every refused field. Fields that nobody
 * asked for are unknown.
 */
public final class Body {
  private final JsonObject json;
  private final String path;
  private final Violations violations;
  private final Set<String> known = new HashSet<>();

  public Body(JsonObject json) {
    this(json, "", new Violations());
  }

  private Body(JsonObject json, String path, Violations violations) {
    this.json = json;
    this.path = path;
    this.violations = violations;
  }

  /** Must be there, and not null. */
  public <T> Field<T> required(String name, ValueType<T> type) {
    if (!known(name).containsKey(name)) violations.add(Violation.of(path + name, "required"));
    return notNull(name, type);
  }

  /** May be left out; null is refused. */
  public <T> Field<T> notNull(String name, ValueType<T> type) {
    if (known(name).get(name) == JsonValue.NULL)
      violations.add(Violation.of(path + name, "not-null"));
    return optional(name, type);
  }

  /** May be left out or null. */
  public <T> Field<T> optional(String name, ValueType<T> type) {
    var value = known(name).get(name);
    if (value == null) return Field.absent();
    return new Field<>(true, value == JsonValue.NULL ? null : read(name, value, type));
  }

  /** For a merge-patch: left out = unchanged, null = emptied. */
  public <T> Change<T> change(String name, ValueType<T> type) {
    return optional(name, type).toChange();
  }

  /** For a merge-patch of something that cannot be empty. */
  public <T> Change<T> changeNotNull(String name, ValueType<T> type) {
    return notNull(name, type).toChange();
  }

  /**
   * An object within this one; empty when left out or null. Its own {@link #refuseUnknown()} is up
   * to the caller.
   */
  public Body nested(String name) {
    var object = optional(name, ValueType.OBJECT).or(JsonValue.EMPTY_JSON_OBJECT);
    return new Body(object, path + name + ".", violations);
  }

  /** A list of objects. Each is read at once, and made when all was found good. */
  public <T> Field<List<Supplier<T>>> elements(String name, Function<Body, Supplier<T>> read) {
    var array = notNull(name, ValueType.ARRAY);
    return array.isGiven()
        ? new Field<>(true, readElements(name, array.or(JsonValue.EMPTY_JSON_ARRAY), read))
        : Field.absent();
  }

  private <T> List<Supplier<T>> readElements(
      String name, JsonArray array, Function<Body, Supplier<T>> read) {
    var elements = new ArrayList<Supplier<T>>();
    for (int i = 0; i < array.size(); i++) {
      var at = path + name + "[" + i + "]";
      if (array.get(i) instanceof JsonObject object)
        elements.add(readElement(new Body(object, at + ".", violations), read));
      else violations.add(Violation.of(at, "not-object"));
    }
    return elements;
  }

  private static <T> Supplier<T> readElement(Body element, Function<Body, Supplier<T>> read) {
    var made = read.apply(element);
    element.refuseUnknown();
    return made;
  }

  /** Fields that exist, but that this request cannot write. */
  public void readOnly(List<String> names) {
    names.stream()
        .filter(name -> known(name).containsKey(name))
        .forEach(name -> violations.add(Violation.of(path + name, "read-only")));
  }

  /** One more thing that is wrong, found by looking at several fields. */
  public void refuse(String name, String code) {
    violations.add(Violation.of(path + name, code));
  }

  public void refuseUnknown() {
    json.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> violations.add(Violation.of(path + name, "unknown-field")));
  }

  /**
   * Refuses unknown fields and throws all that was found wrong. From here on, fields have their
   * values.
   */
  public void end() {
    refuseUnknown();
    violations.throwIfAny();
  }

  /**
   * Like {@link #end()} for a sender who may send more than we know: what nobody asked for is
   * returned.
   */
  public JsonObject endKeepingUnknown() {
    var unknown = Json.createObjectBuilder();
    json.forEach((name, value) -> addUnknown(unknown, name, value));
    violations.throwIfAny();
    return unknown.build();
  }

  private void addUnknown(JsonObjectBuilder unknown, String name, JsonValue value) {
    if (known.contains(name)) return;
    Object checked = read(name, value, ValueType.ANY);
    if (checked != null) unknown.add(name, value);
  }

  /** The body as it came, for comparing one request with another. */
  public String text() {
    return json.toString();
  }

  private JsonObject known(String name) {
    known.add(name);
    return json;
  }

  private <T> @Nullable T read(String name, JsonValue value, ValueType<T> type) {
    try {
      return type.read(value);
    } catch (BadValueException e) {
      violations.add(new Violation(path + name, e.code(), e.values()));
      return null;
    }
  }
}
