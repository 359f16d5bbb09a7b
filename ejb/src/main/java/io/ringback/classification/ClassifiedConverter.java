package io.ringback.classification;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of an attempt as {@code jsonb}. */
@Converter
public class ClassifiedConverter implements AttributeConverter<List<Classified>, Object> {
  private static final Jsonb JSON = JsonbBuilder.create();

  @Override
  public Object convertToDatabaseColumn(@Nullable List<Classified> answers) {
    return answers == null ? "[]" : JSON.toJson(answers);
  }

  @Override
  public List<Classified> convertToEntityAttribute(@Nullable Object column) {
    return column == null ? List.of() : read(column.toString());
  }

  public static List<Classified> read(String json) {
    return List.of(JSON.fromJson(json, Classified[].class));
  }
}
