package io.ringback.persistence;

import io.ringback.json.Json;
import jakarta.json.JsonStructure;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * JSON in {@code jsonb} columns. Bound as text, which the data source sends untyped ({@code
 * stringtype=unspecified}), so that PostgreSQL reads it as the column's type.
 */
@Converter
public class JsonConverter implements AttributeConverter<JsonStructure, Object> {
  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable JsonStructure json) {
    return json == null ? null : json.toString();
  }

  @Override
  public @Nullable JsonStructure convertToEntityAttribute(@Nullable Object column) {
    return column == null ? null : Json.parse(column.toString());
  }
}
