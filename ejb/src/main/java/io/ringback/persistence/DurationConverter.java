package io.ringback.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Periods are whole seconds in the database. */
@Converter(autoApply = true)
public class DurationConverter implements AttributeConverter<Duration, Long> {
  @Override
  public @Nullable Long convertToDatabaseColumn(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  @Override
  public @Nullable Duration convertToEntityAttribute(@Nullable Long column) {
    return column == null ? null : Duration.ofSeconds(column);
  }
}
