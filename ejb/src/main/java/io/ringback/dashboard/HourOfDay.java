package io.ringback.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hour of a day, by the instant at which it begins: on the night when the clocks go back there
 * are two of one name.
 *
 * @param open open cases at the end of the hour, or now; null when nobody looked, or the hour is to
 *     come
 */
public record HourOfDay(Instant startsAt, DayFigures figures, @Nullable Long open) {}
