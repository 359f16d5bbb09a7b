package io.ringback.web.rest.lists;

import io.ringback.classification.Choice;
import io.ringback.classification.Dimension;
import io.ringback.classification.Labels;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One dimension of a list's classification, out of a body. */
final class DimensionBody {
  private DimensionBody() {}

  static Supplier<Dimension> read(Body body) {
    var code = body.required("code", ValueType.nonBlank(50));
    var labels = labels(body.nested("labels"));
    var multiple = body.notNull("multiple", ValueType.BOOLEAN);
    var mandatory = body.notNull("mandatory", ValueType.BOOLEAN);
    var choices = body.elements("choices", DimensionBody::choice);
    return () ->
        new Dimension(
            code.get(),
            labels.get(),
            multiple.or(false),
            mandatory.or(false),
            all(choices.or(List.of())));
  }

  private static Supplier<Choice> choice(Body body) {
    var code = body.required("code", ValueType.nonBlank(50));
    var labels = labels(body.nested("labels"));
    var choices = body.elements("choices", DimensionBody::choice);
    return () -> new Choice(code.get(), labels.get(), all(choices.or(List.of())));
  }

  private static Supplier<Map<String, String>> labels(Body body) {
    var given =
        Labels.LANGUAGES.stream()
            .map(language -> Map.entry(language, body.notNull(language, ValueType.nonBlank(100))))
            .toList();
    body.refuseUnknown();
    return () -> {
      var labels = new LinkedHashMap<String, String>();
      given.forEach(
          label ->
              label.getValue().toOptional().ifPresent(text -> labels.put(label.getKey(), text)));
      return labels;
    };
  }

  private static <T> List<T> all(List<Supplier<T>> read) {
    return read.stream().map(Supplier::get).toList();
  }
}
