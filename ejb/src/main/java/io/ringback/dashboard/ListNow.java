package io.ringback.dashboard;

import io.ringback.lists.Counters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a list stands now.
 *
 * @param attending agents who could take a case: serving, or, where nothing is handed out, active
 *     and Available or Busy
 * @param overdue open, with nobody, and past their due time
 * @param oldestDueAt the earliest due time of an open case that nobody has; null when there is none
 * @param closedLastDay closed by people in the last 24 hours
 */
public record ListNow(
    long id,
    String key,
    String name,
    boolean paused,
    Counters counters,
    long members,
    long attending,
    long overdue,
    @Nullable Instant oldestDueAt,
    long closedLastDay,
    DayFigures today) {}
