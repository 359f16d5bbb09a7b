package io.ringback.reports;

import java.util.Locale;

/**
 * A number of a report: how many of the cases asked for in its period are such. What each means is
 * a column of that name in {@link ReportSql}, and a section of {@code docs/reports.md}.
 */
public enum Figure {
  /** Cases, or, of an agent, cases that they were given or took. */
  REQUESTED,
  TRIED,
  REACHED,
  CLOSED,
  SUCCESSFUL,
  EXPIRED,
  OPEN,
  AUTO_STOPPED,
  /** Further requests that became part of a case that was open already. */
  MERGED;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
