package io.ringback.web.console.reports;

import io.ringback.access.Actor;
import io.ringback.reports.Figure;
import io.ringback.reports.Figures;
import io.ringback.reports.Grouping;
import io.ringback.reports.ReportCase;
import io.ringback.reports.ReportCaseQueries;
import io.ringback.reports.ReportQueries;
import io.ringback.reports.ReportRow;
import io.ringback.web.export.Column;
import io.ringback.web.export.Export;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of reports as they are downloaded: numbers that can be summed, periods in seconds. */
@RequestScoped
class ReportExport {
  @Inject ReportQueries queries;
  @Inject ReportCaseQueries cases;
  @Inject ReportWords words;

  /** The last row counts each case once. */
  Export<ReportRow> report(Actor actor, ReportAddress address) {
    var report = queries.report(actor, address.filter(), address.grouping());
    var rows = new ArrayList<>(report.rows());
    var all = words.text("all");
    rows.add(new ReportRow("", all, report.total()));
    var columns = columns(address.grouping(), address.filter().perAgent(), all);
    return new Export<>(name("report", address), columns, rows::forEach);
  }

  private List<Column<ReportRow>> columns(Grouping grouping, boolean ofAgents, String all) {
    var columns = new ArrayList<Column<ReportRow>>();
    columns.add(Column.text(words.text("by." + grouping), row -> title(grouping, row, all)));
    if (grouping == Grouping.LIST || grouping == Grouping.AGENT)
      columns.add(Column.text(words.text("key"), ReportRow::key));
    Arrays.stream(Figure.values())
        .filter(figure -> !ofAgents || figure != Figure.MERGED)
        .forEach(figure -> columns.add(count(figure, ofAgents)));
    columns.add(measure("ATTEMPTS_ALL", Figures::attempts));
    columns.add(measure("ATTEMPTS", Figures::attemptsPerCase));
    columns.add(seconds("MEDIAN", Figures::median));
    columns.add(seconds("NINETIETH", Figures::ninetieth));
    return columns;
  }

  private String title(Grouping grouping, ReportRow row, String all) {
    if (row.key().isEmpty()) return all;
    return grouping == Grouping.DAY ? row.key() : words.title(grouping, row);
  }

  private Column<ReportRow> count(Figure figure, boolean ofAgents) {
    return Column.quantity(words.name(figure, ofAgents), row -> row.figures().count(figure));
  }

  private Column<ReportRow> measure(String name, Function<Figures, @Nullable Number> value) {
    return Column.quantity(words.text("figure." + name), row -> value.apply(row.figures()));
  }

  private Column<ReportRow> seconds(String name, Function<Figures, @Nullable Duration> value) {
    return Column.quantity(
        words.text("figure." + name) + ", " + words.text("inSeconds"),
        row -> inSeconds(value.apply(row.figures())));
  }

  private static @Nullable Long inSeconds(@Nullable Duration period) {
    return period == null ? null : period.toSeconds();
  }

  /** Times are those of each case's list. */
  Export<ReportCase> cases(Actor actor, ReportAddress address) {
    List<Column<ReportCase>> columns =
        List.of(
            Column.text(words.text("case"), ReportCase::id),
            Column.time(words.text("requestedAt"), one -> one.requestedAt().atZone(one.zone())),
            Column.text(words.text("by.LIST"), ReportCase::listName),
            Column.phone(words.text("phone"), ReportCase::phone),
            Column.text(words.text("name"), ReportCase::name),
            Column.text(words.text("by.SOURCE"), one -> words.text("source." + one.source())),
            Column.text(words.text("outcome"), words::outcome),
            Column.quantity(words.text("figure.ATTEMPTS_ALL"), ReportCase::attempts),
            Column.quantity(
                words.text("waited") + ", " + words.text("inSeconds"),
                one -> inSeconds(one.waited())));
    return new Export<>(
        name("cases", address),
        columns,
        each -> cases.forEach(actor, address.filter(), address.figure(), each));
  }

  private static String name(String what, ReportAddress address) {
    return what + "-" + address.from() + "-" + address.to();
  }
}
