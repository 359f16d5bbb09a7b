package io.ringback.lists;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link ListSettings} taken apart into its settings by name, and put together again. */
final class SettingsByName {
  private static final RecordComponent[] COMPONENTS = ListSettings.class.getRecordComponents();
  private static final Constructor<ListSettings> CONSTRUCTOR = constructor();

  private SettingsByName() {}

  static Map<String, @Nullable Object> of(ListSettings settings) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    try {
      for (var component : COMPONENTS) {
        values.put(component.getName(), component.getAccessor().invoke(settings));
      }
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("ListSettings", impossible);
    }
    return values;
  }

  static ListSettings settings(Map<String, @Nullable Object> values) {
    if (values.size() != COMPONENTS.length)
      throw new IllegalArgumentException("not the settings of a list: " + values.keySet());
    try {
      return CONSTRUCTOR.newInstance(
          Arrays.stream(COMPONENTS).map(component -> values.get(component.getName())).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("ListSettings", impossible);
    }
  }

  private static Constructor<ListSettings> constructor() {
    var types =
        Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(size -> new Class<?>[size]);
    try {
      return ListSettings.class.getDeclaredConstructor(types);
    } catch (NoSuchMethodException impossible) {
      throw new LinkageError("ListSettings", impossible);
    }
  }
}
