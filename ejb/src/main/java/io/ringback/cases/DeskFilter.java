package io.ringback.cases;

import io.ringback.lists.ListKind;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases an agent's desk shows (PULL-3).
 *
 * @param all also those assigned to others
 * @param mineFirst sorts the agent's own on top, else by priority whoever has it
 * @param field what a row shows beside the rest: a column of the details, {@code fields.<name>} for
 *     a custom one, null = none
 * @param search part of a number or name, null = none
 * @param now when the desk is read
 * @param zone of the viewer, whose midnight ends "today"
 */
public record DeskFilter(
    ListKind kind,
    boolean all,
    boolean mineFirst,
    @Nullable String field,
    @Nullable String search,
    Instant now,
    ZoneId zone,
    String language) {

  Instant midnight(int daysFromToday) {
    return now.atZone(zone).toLocalDate().plusDays(daysFromToday).atStartOfDay(zone).toInstant();
  }
}
