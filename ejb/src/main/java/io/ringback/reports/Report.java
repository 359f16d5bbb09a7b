package io.ringback.reports;

import java.util.List;

/**
 * What became of the requests of a period.
 *
 * @param rows one for each list, agent, source, day or hour. Every list, day and hour that was
 *     asked about has one
 * @param total counts each case once, also where several agents had it
 */
public record Report(Grouping grouping, List<ReportRow> rows, Figures total) {
  public Report {
    rows = List.copyOf(rows);
  }
}
