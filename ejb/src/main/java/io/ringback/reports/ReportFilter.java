package io.ringback.reports;

import io.ringback.cases.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a report is about: those asked for in the period, and of them, where given, those of
 * a list, a source, an hour of the day.
 *
 * @param perAgent what agents did with the cases, each for themselves, instead of what became of
 *     them
 * @param agent what this one did with them; null = any
 */
public record ReportFilter(
    ReportPeriod period,
    @Nullable String list,
    @Nullable Source source,
    @Nullable Integer hour,
    boolean perAgent,
    @Nullable String agent) {
  public ReportFilter {
    perAgent |= agent != null;
  }

  public static ReportFilter of(ReportPeriod period) {
    return new ReportFilter(period, null, null, null, false, null);
  }

  ReportFilter by(Grouping grouping) {
    return new ReportFilter(
        period, list, source, hour, perAgent || grouping == Grouping.AGENT, agent);
  }
}
