package io.ringback.classification;

import io.ringback.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of a list as {@code jsonb}. */
@Converter
public class DimensionsConverter implements AttributeConverter<List<Dimension>, Object> {
  @Override
  public Object convertToDatabaseColumn(@Nullable List<Dimension> dimensions) {
    var array = Json.createArrayBuilder();
    if (dimensions != null) dimensions.forEach(dimension -> array.add(write(dimension)));
    return array.build().toString();
  }

  private static JsonObject write(Dimension dimension) {
    return Json.createObjectBuilder()
        .add("code", dimension.code())
        .add("labels", Labels.write(dimension.labels()))
        .add("multiple", dimension.multiple())
        .add("mandatory", dimension.mandatory())
        .add("choices", write(dimension.choices()))
        .build();
  }

  private static JsonArrayBuilder write(List<Choice> choices) {
    var array = Json.createArrayBuilder();
    for (var choice : choices) {
      array.add(
          Json.createObjectBuilder()
              .add("code", choice.code())
              .add("labels", Labels.write(choice.labels()))
              .add("choices", write(choice.choices())));
    }
    return array;
  }

  @Override
  public List<Dimension> convertToEntityAttribute(@Nullable Object column) {
    if (column == null) return List.of();
    return Json.parse(column.toString()).asJsonArray().getValuesAs(JsonObject.class).stream()
        .map(DimensionsConverter::dimension)
        .toList();
  }

  private static Dimension dimension(JsonObject json) {
    return new Dimension(
        json.getString("code"),
        Labels.read(json),
        json.getBoolean("multiple"),
        json.getBoolean("mandatory"),
        choices(json.getJsonArray("choices")));
  }

  private static List<Choice> choices(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            json ->
                new Choice(
                    json.getString("code"),
                    Labels.read(json),
                    choices(json.getJsonArray("choices"))))
        .toList();
  }
}
