package io.ringback.audit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record by path, as texts: {@code priority}, {@code statuses.BUSY.delay}.
 *
 * <p>Records in a collection are named by their first component, so that one that moved is not
 * taken for another; their order is a value of the collection itself. What is null has no path.
 */
final class AuditedValues {
  static final String SET = "•••";

  private final Map<String, String> values = new LinkedHashMap<>();

  private AuditedValues() {}

  static Map<String, String> of(@Nullable Record thing) {
    var found = new AuditedValues();
    if (thing != null) found.addComponents("", thing);
    return found.values;
  }

  private void addComponents(String prefix, Record thing) {
    for (var component : thing.getClass().getRecordComponents()) {
      var value = read(component, thing);
      if (value == null) continue;
      if (component.isAnnotationPresent(Secret.class)) value = SET;
      add(prefix + component.getName(), value);
    }
  }

  private void add(String path, Object value) {
    if (value instanceof Record inner) addComponents(path + ".", inner);
    else if (value instanceof Map<?, ?> map) addEntries(path, map);
    else if (value instanceof Collection<?> collection) addElements(path, collection);
    else values.put(path, value.toString());
  }

  private void addEntries(String path, Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    sorted.forEach((key, value) -> add(path + "." + key, value));
  }

  /** Of a set the order says nothing, so it is that of the alphabet. */
  private void addElements(String path, Collection<?> collection) {
    if (collection.isEmpty()) return;
    var names = collection.stream().map(AuditedValues::name);
    if (!(collection instanceof List)) names = names.sorted();
    values.put(path, names.collect(Collectors.joining(", ")));
    for (var element : collection) {
      if (element instanceof Record inner) addComponents(path + "." + name(inner) + ".", inner);
    }
  }

  private static String name(Object element) {
    if (!(element instanceof Record inner)) return element.toString();
    return String.valueOf(read(inner.getClass().getRecordComponents()[0], inner));
  }

  private static @Nullable Object read(RecordComponent component, Record thing) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(thing);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(component.toString(), impossible);
    }
  }
}
