package io.ringback.classification;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of a list as {@code jsonb}. */
@Converter
public class DimensionsConverter implements AttributeConverter<List<Dimension>, Object> {
  private static final Jsonb JSON = JsonbBuilder.create();

  @Override
  public Object convertToDatabaseColumn(@Nullable List<Dimension> dimensions) {
    return dimensions == null ? "[]" : JSON.toJson(dimensions);
  }

  @Override
  public List<Dimension> convertToEntityAttribute(@Nullable Object column) {
    return column == null
        ? List.of()
        : List.of(JSON.fromJson(column.toString(), Dimension[].class));
  }
}
