package io.ringback.web.rest.lists;

import io.ringback.classification.Labels;
import io.ringback.lists.Closes;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.StatusSettings;
import io.ringback.web.body.Body;
import io.ringback.web.body.Field;
import io.ringback.web.body.ValueType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One handling status of a list, out of a body. What is left out is as the built-in status of that
 * code has it.
 */
record StatusBody(
    Field<String> code,
    Field<Closes> closes,
    Field<Boolean> reached,
    Field<Duration> delay,
    Field<Double> growth,
    Field<Boolean> active,
    Map<String, Field<String>> labels) {
  static Supplier<StatusSettings> read(Body body) {
    var status =
        new StatusBody(
            body.required("code", ValueType.nonBlank(50)),
            body.notNull("closes", ValueType.oneOf(Closes.class)),
            body.notNull("reached", ValueType.BOOLEAN),
            body.optional("delay", ValueType.period(Duration.ofSeconds(1))),
            body.notNull("growth", ValueType.number(1, 100)),
            body.notNull("active", ValueType.BOOLEAN),
            readLabels(body.nested("labels")));
    return status::settings;
  }

  private static Map<String, Field<String>> readLabels(Body body) {
    var labels = new HashMap<String, Field<String>>();
    Labels.LANGUAGES.forEach(
        language -> labels.put(language, body.notNull(language, ValueType.nonBlank(100))));
    body.refuseUnknown();
    return labels;
  }

  private StatusSettings settings() {
    var usual = ListDefaults.status(code.get());
    var closing = closes.or(usual.closes());
    return new StatusSettings(
        code.get(),
        closing,
        reached.or(usual.reached()),
        closing == Closes.NO ? delay.or(delayOf(usual)) : delay.orNull(),
        growth.or(usual.growth()),
        active.or(usual.active()),
        labels(usual.labels()));
  }

  private static Duration delayOf(StatusSettings usual) {
    return usual.delay() == null ? Duration.ofHours(1) : usual.delay();
  }

  private Map<String, String> labels(Map<String, String> usual) {
    var given = new HashMap<>(usual);
    labels.forEach(
        (language, label) -> label.toOptional().ifPresent(text -> given.put(language, text)));
    return given;
  }
}
