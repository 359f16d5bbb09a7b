package io.ringback.classification;

import io.ringback.classification.Classified.Answer;
import io.ringback.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of an attempt as {@code jsonb}. */
@Converter
public class ClassifiedConverter implements AttributeConverter<List<Classified>, Object> {
  @Override
  public Object convertToDatabaseColumn(@Nullable List<Classified> answers) {
    var array = Json.createArrayBuilder();
    if (answers != null) answers.forEach(answer -> array.add(write(answer)));
    return array.build().toString();
  }

  private static JsonObject write(Classified answer) {
    var choices = Json.createArrayBuilder();
    for (var choice : answer.choices()) {
      choices.add(
          Json.createObjectBuilder()
              .add("code", choice.code())
              .add("labels", Labels.write(choice.labels())));
    }
    return Json.createObjectBuilder()
        .add("dimension", answer.dimension())
        .add("labels", Labels.write(answer.labels()))
        .add("choices", choices)
        .build();
  }

  @Override
  public List<Classified> convertToEntityAttribute(@Nullable Object column) {
    return column == null ? List.of() : read(column.toString());
  }

  public static List<Classified> read(String json) {
    return Json.parse(json).asJsonArray().getValuesAs(JsonObject.class).stream()
        .map(ClassifiedConverter::classified)
        .toList();
  }

  private static Classified classified(JsonObject json) {
    var choices =
        json.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
            .map(choice -> new Answer(choice.getString("code"), Labels.read(choice)))
            .toList();
    return new Classified(json.getString("dimension"), Labels.read(json), choices);
  }
}
