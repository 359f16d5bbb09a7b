package io.ringback.web.console.lists;

import io.ringback.classification.Labels;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.json.Json;
import io.ringback.lists.Closes;
import io.ringback.lists.StatusSettings;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result of a call as a form has it: texts by name. */
final class StatusText {
  private static final String LABEL = "labels_";

  private StatusText() {}

  static Map<String, Object> read(StatusSettings status) {
    var values = new LinkedHashMap<String, Object>();
    values.put("code", status.code());
    values.put("closes", status.closes().name());
    values.put("reached", status.reached());
    values.put("active", status.active());
    var delay = status.delay();
    values.put("delay", delay == null ? "" : Long.toString(PeriodText.amount(delay)));
    values.put("delay_unit", delay == null ? "m" : PeriodText.unit(delay));
    values.put("growth", ListWording.number(status.growth()));
    for (var language : Labels.LANGUAGES)
      values.put(LABEL + language, status.labels().getOrDefault(language, ""));
    return values;
  }

  /**
   * @throws InvalidFieldException names each text that is none of its kind
   */
  static StatusSettings status(Map<String, Object> form) {
    var violations = new Violations();
    var closes = Closes.valueOf(text(form, "closes"));
    var status =
        new StatusSettings(
            text(form, "code"),
            closes,
            Boolean.parseBoolean(text(form, "reached")),
            delay(form, violations),
            growth(form, violations),
            Boolean.parseBoolean(text(form, "active")),
            labels(form));
    violations.throwIfAny();
    return status;
  }

  private static @Nullable Duration delay(Map<String, Object> form, Violations violations) {
    var amount = text(form, "delay");
    if (amount.isEmpty()) return null;
    if (amount.matches("\\d{1,9}"))
      return PeriodText.of(Long.parseLong(amount), text(form, "delay_unit"));
    violations.add(Violation.of("delay", "not-whole-number"));
    return null;
  }

  /** With a comma or a point, as people write it. */
  private static double growth(Map<String, Object> form, Violations violations) {
    try {
      return Double.parseDouble(text(form, "growth").replace(',', '.'));
    } catch (NumberFormatException wrong) {
      violations.add(Violation.of("growth", "not-number"));
      return 1;
    }
  }

  private static Map<String, String> labels(Map<String, Object> form) {
    var labels = new HashMap<String, String>();
    for (var language : Labels.LANGUAGES) {
      var label = text(form, LABEL + language);
      if (!label.isEmpty()) labels.put(language, label);
    }
    return labels;
  }

  private static String text(Map<String, Object> form, String name) {
    var value = form.get(name);
    return value == null ? "" : value.toString().strip();
  }

  static String write(StatusSettings status) {
    var json = Json.createObjectBuilder();
    read(status).forEach((name, value) -> json.add(name, value.toString()));
    return json.build().toString();
  }

  static StatusSettings parse(String written) {
    var values = new LinkedHashMap<String, Object>();
    Json.parse(written)
        .asJsonObject()
        .forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
    return status(values);
  }
}
