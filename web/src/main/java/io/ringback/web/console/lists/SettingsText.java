package io.ringback.web.console.lists;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.lists.ListSettings;
import io.ringback.persistence.TimeZones;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The simple settings of a list as a form has them: texts by name, and for a period its number with
 * the unit beside it ({@code autoStopAfter}, {@code autoStopAfter_unit}).
 */
final class SettingsText {
  static final String UNIT = "_unit";

  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(ListSettings.class.getRecordComponents())
          .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));

  private SettingsText() {}

  static Map<String, Object> read(ListSettings settings) {
    var values = new LinkedHashMap<String, Object>();
    settings.byName().forEach((name, value) -> write(name, value, values));
    return values;
  }

  private static void write(String name, @Nullable Object value, Map<String, Object> values) {
    var type = typeOf(name);
    if (type == Duration.class) writePeriod(name, (Duration) value, values);
    else if (type == boolean.class && value != null) values.put(name, value);
    else if (isSimple(type)) values.put(name, value == null ? "" : value.toString());
  }

  private static void writePeriod(
      String name, @Nullable Duration period, Map<String, Object> values) {
    values.put(name, period == null ? "" : Long.toString(PeriodText.amount(period)));
    values.put(name + UNIT, period == null ? PeriodText.OFF : PeriodText.unit(period));
  }

  /**
   * The settings that the form has, over those it does not have.
   *
   * @throws InvalidFieldException names each text that is none of its kind
   */
  static ListSettings apply(Map<String, Object> form, ListSettings to) {
    var violations = new Violations();
    var changed = new HashMap<String, @Nullable Object>();
    for (var name : form.keySet()) {
      if (!isSimple(typeOf(name))) continue;
      var value = value(name, form, violations);
      changed.put(name, value);
    }
    violations.throwIfAny();
    return to.with(changed);
  }

  private static @Nullable Object value(
      String name, Map<String, Object> form, Violations violations) {
    var type = typeOf(name);
    var text = String.valueOf(form.get(name)).strip();
    if (type == boolean.class) return Boolean.valueOf(text);
    if (type == Duration.class) return period(name, text, form, violations);
    if (type == int.class)
      return parsed(name, text, Integer::valueOf, violations, "not-whole-number");
    if (type == ZoneId.class)
      return parsed(name, text, TimeZones::named, violations, "not-time-zone");
    if (type.isEnum()) return text.isEmpty() ? null : constant(name, type, text);
    return name.equals("defaultRegion") ? text.toUpperCase(java.util.Locale.ROOT) : text;
  }

  private static @Nullable Duration period(
      String name, String amount, Map<String, Object> form, Violations violations) {
    var unit = String.valueOf(form.get(name + UNIT));
    if (unit.equals(PeriodText.OFF)) return null;
    if (amount.isEmpty()) violations.add(Violation.of(name, "required"));
    else if (!amount.matches("\\d{1,9}")) violations.add(Violation.of(name, "not-whole-number"));
    else return PeriodText.of(Long.parseLong(amount), unit);
    return Duration.ZERO;
  }

  private static Object constant(String name, Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidFieldException(Violation.of(name, "unknown-value")));
  }

  private static @Nullable Object parsed(
      String name,
      String text,
      Function<String, Object> parse,
      Violations violations,
      String code) {
    try {
      return parse.apply(text);
    } catch (NumberFormatException | DateTimeException wrong) {
      violations.add(Violation.of(name, code));
      return null;
    }
  }

  private static boolean isSimple(Class<?> type) {
    return type != Object.class && type != java.util.List.class;
  }

  private static Class<?> typeOf(String name) {
    return TYPES.getOrDefault(name, Object.class);
  }
}
