package io.ringback.telephony;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Kinds of events by the name that the PBX uses. */
@Converter
public class EventKindConverter implements AttributeConverter<EventKind, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable EventKind kind) {
    return kind == null ? null : kind.text();
  }

  @Override
  public @Nullable EventKind convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : EventKind.findByText(column).orElseThrow();
  }
}
