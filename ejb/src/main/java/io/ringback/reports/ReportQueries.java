package io.ringback.reports;

import io.ringback.access.Actor;
import io.ringback.cases.Source;
import io.ringback.configuration.Organisation;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports over the cases of the lists that the actor may report on, one statement each. */
@Stateless
public class ReportQueries {
  @Inject Sql sql;
  @Inject ReportedLists lists;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** The lists on which the actor may report, by name. */
  public List<ReportedList> listReported(Actor actor) {
    return lists.listAll(actor);
  }

  /** Of the lists reported on; of the organisation where they are in several zones. */
  public LocalDate today(Actor actor, @Nullable String list) {
    var zones =
        lists.listAll(actor, list).stream().map(ReportedList::zone).collect(Collectors.toSet());
    var zone = zones.size() == 1 ? zones.iterator().next() : organisation.timeZone();
    return LocalDate.ofInstant(clock.now(), zone);
  }

  public Report report(Actor actor, ReportFilter asked, Grouping grouping) {
    var filter = asked.by(grouping);
    var counted = lists.listAll(actor, filter.list());
    if (counted.isEmpty()) return new Report(grouping, List.of(), Figures.NONE);
    var statement = new ReportSql(filter, counted).count(filter, grouping);
    var rows = sql.list(statement.toString(), statement.parameters());
    var total = rows.stream().filter(ReportQueries::isTotal).findFirst().orElseThrow();
    var found = rows.stream().filter(row -> !isTotal(row)).map(ReportQueries::row).toList();
    return new Report(grouping, complete(filter, counted, grouping, found), Figures.from(total));
  }

  private static boolean isTotal(Row row) {
    return row.integer("is_total") == 1;
  }

  private static ReportRow row(Row row) {
    var name = row.findText("name");
    var key = row.text("key");
    return new ReportRow(key, name == null ? key : name, Figures.from(row));
  }

  /** In the order in which people read them, and what had no case too. */
  private static List<ReportRow> complete(
      ReportFilter filter, List<ReportedList> counted, Grouping grouping, List<ReportRow> found) {
    return switch (grouping) {
      case LIST -> named(counted, fill(counted.stream().map(ReportedList::key), found));
      case DAY -> fill(filter.period().days().map(String::valueOf), found);
      case HOUR -> fill(hours(filter), found);
      case SOURCE -> sorted(found, Comparator.comparing(row -> Source.valueOf(row.key())));
      case AGENT ->
          sorted(found, Comparator.comparing(ReportRow::name).thenComparing(ReportRow::key));
    };
  }

  private static Stream<String> hours(ReportFilter filter) {
    var hour = filter.hour();
    return hour == null
        ? IntStream.range(0, 24).mapToObj(String::valueOf)
        : Stream.of(String.valueOf(hour));
  }

  private static List<ReportRow> fill(Stream<String> keys, List<ReportRow> found) {
    Map<String, ReportRow> rows = new LinkedHashMap<>();
    keys.forEach(key -> rows.put(key, new ReportRow(key, key, Figures.NONE)));
    found.forEach(row -> rows.put(row.key(), row));
    return new ArrayList<>(rows.values());
  }

  private static List<ReportRow> named(List<ReportedList> lists, List<ReportRow> rows) {
    var named = new ArrayList<ReportRow>();
    // of the same lists, in the same order
    for (int i = 0; i < lists.size(); i++)
      named.add(new ReportRow(rows.get(i).key(), lists.get(i).name(), rows.get(i).figures()));
    return named;
  }

  private static List<ReportRow> sorted(List<ReportRow> rows, Comparator<ReportRow> order) {
    return rows.stream().sorted(order).toList();
  }
}
