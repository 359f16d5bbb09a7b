package io.ringback.web.console.reports;

import io.ringback.reports.Figure;
import io.ringback.reports.Figures;
import io.ringback.reports.Grouping;
import io.ringback.reports.Report;
import io.ringback.reports.ReportRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report as the page shows it: each number with its share, its meaning and its cases. */
final class ReportTable {
  private static final Set<Figure> FUNNEL =
      EnumSet.of(Figure.TRIED, Figure.REACHED, Figure.CLOSED, Figure.SUCCESSFUL);

  private static final List<String> MEASURES = List.of("MEDIAN", "NINETIETH", "ATTEMPTS");

  private final ReportAddress address;
  private final ReportWords words;
  private final boolean ofAgents;

  ReportTable(ReportAddress address, ReportWords words) {
    this.address = address;
    this.words = words;
    this.ofAgents = address.filter().perAgent();
  }

  /** One for each column. */
  List<ReportTerm> terms(Figures total) {
    var cells = cells(total, address).iterator();
    var terms = new ArrayList<ReportTerm>();
    for (var figure : figures())
      terms.add(
          new ReportTerm(
              figure.name(),
              words.name(figure, ofAgents),
              words.meaning(figure.name(), ofAgents),
              cells.next()));
    for (var measure : MEASURES)
      terms.add(
          new ReportTerm(
              measure,
              words.text("figure." + measure),
              words.meaning(measure, ofAgents),
              cells.next()));
    return terms;
  }

  /** An agent has nothing to do with requests that were merged. */
  private List<Figure> figures() {
    return Arrays.stream(Figure.values())
        .filter(figure -> !ofAgents || figure != Figure.MERGED)
        .toList();
  }

  List<ReportLine> lines(Report report) {
    return report.rows().stream().map(row -> line(report.grouping(), row)).toList();
  }

  private ReportLine line(Grouping grouping, ReportRow row) {
    return new ReportLine(
        words.title(grouping, row),
        narrower(grouping, row),
        cells(row.figures(), of(grouping, row)));
  }

  private List<ReportCell> cells(Figures figures, ReportAddress cases) {
    var cells = new ArrayList<ReportCell>();
    for (var figure : figures()) cells.add(cell(figures, figure, cases));
    cells.add(measure(words.period(figures.median())));
    cells.add(measure(words.period(figures.ninetieth())));
    cells.add(measure(words.decimal(figures.attemptsPerCase())));
    return cells;
  }

  private ReportCell cell(Figures figures, Figure figure, ReportAddress cases) {
    long count = figures.count(figure);
    long whole = figures.count(Figure.REQUESTED);
    boolean shared = FUNNEL.contains(figure) && whole > 0;
    return new ReportCell(
        words.number(count),
        shared ? words.percent(count, whole) : null,
        shared ? Math.min(100, ReportWords.percentage(count, whole)) : 0,
        count == 0 ? null : "cases" + cases.with("figure", figure).query());
  }

  private static ReportCell measure(String text) {
    return new ReportCell(text, null, 0, null);
  }

  /** The cases of one row. */
  private ReportAddress of(Grouping grouping, ReportRow row) {
    return switch (grouping) {
      case LIST -> address.with("list", row.key());
      case AGENT -> address.with("agent", row.key());
      case SOURCE -> address.with("source", row.key());
      case DAY -> address.with("from", row.key()).with("to", row.key());
      case HOUR -> address.with("hour", row.key());
    };
  }

  /** A day by its hours, everything else by its days. */
  private @Nullable String narrower(Grouping grouping, ReportRow row) {
    if (grouping == Grouping.HOUR) return null;
    var by = grouping == Grouping.DAY ? Grouping.HOUR : Grouping.DAY;
    return "report" + of(grouping, row).with("by", by).query();
  }
}
