package io.ringback.web.console.cases;

import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import io.ringback.cases.table.CaseTableFilter;
import io.ringback.cases.table.CaseTablePlace;
import io.ringback.cases.table.CaseTableSort;
import io.ringback.cases.table.CaseTableView;
import io.ringback.cases.table.Period;
import io.ringback.cases.table.Standing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the table asks for. A value that cannot be read asks nothing, and its name is
 * among {@link #wrong}.
 */
final class CaseAddress {
  private static final List<String> FIRST = List.of("text", "list", "state", "assignee");
  static final List<String> FURTHER =
      List.of(
          "priority",
          "reason",
          "source",
          "status",
          "topic",
          "attempts",
          "createdFrom",
          "createdTo",
          "dueFrom",
          "dueTo",
          "expiresFrom",
          "expiresTo",
          "closedFrom",
          "closedTo");
  private static final String COLUMNS = "columns";
  private static final List<String> ORDER = List.of("sort", "order", COLUMNS);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> parameters;
  private final ZoneId zone;
  private final Set<String> wrong = new TreeSet<>();

  CaseAddress(Map<String, String> parameters, ZoneId zone) {
    this.parameters = parameters;
    this.zone = zone;
    Stream.of(FIRST, FURTHER, ORDER).flatMap(List::stream).forEach(this::keep);
  }

  private void keep(String name) {
    var value = parameters.get(name);
    if (value != null && !value.isBlank()) values.put(name, value.strip());
  }

  Map<String, String> values() {
    return values;
  }

  Set<String> wrong() {
    return wrong;
  }

  boolean isFiltered() {
    return Stream.of(FIRST, FURTHER).flatMap(List::stream).anyMatch(values::containsKey);
  }

  CaseTableFilter filter() {
    return new CaseTableFilter(
        values.get("list"),
        constant("state", Standing.values()),
        constant("reason", CloseReason.values()),
        constant("source", Source.values()),
        values.get("text"),
        values.get("topic"),
        values.get("assignee"),
        number("priority"),
        number("attempts"),
        values.get("status"),
        period("created"),
        period("due"),
        period("expires"),
        period("closed"));
  }

  CaseTablePlace place(int size) {
    return new CaseTablePlace(
        sort(), isDescending(), value("after"), value("before"), value("end") != null, size);
  }

  CaseTableSort sort() {
    var sort = constant("sort", CaseTableSort.CHOICES);
    return sort == null ? CaseTableSort.CREATED : sort;
  }

  /** The newest first, unless somebody asks otherwise. */
  boolean isDescending() {
    var order = values.get("order");
    return order == null ? sort() == CaseTableSort.CREATED : order.equals("desc");
  }

  /** The columns that are asked for; none when the reader's own are to be shown. */
  List<String> columns() {
    return List.of(values.getOrDefault(COLUMNS, "").split(","));
  }

  private @Nullable String value(String name) {
    var value = parameters.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private <E extends Enum<E>> @Nullable E constant(String name, E[] all) {
    return constant(name, List.of(all));
  }

  private <E extends Enum<E>> @Nullable E constant(String name, List<E> all) {
    return read(
        name,
        given -> all.stream().filter(one -> one.name().equals(given)).findFirst().orElseThrow());
  }

  private @Nullable Integer number(String name) {
    return read(name, Integer::valueOf);
  }

  private Period period(String name) {
    var to = read(name + "To", LocalDate::parse);
    return new Period(
        start(read(name + "From", LocalDate::parse)), start(to == null ? null : to.plusDays(1)));
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private <T> @Nullable T read(String name, Function<String, T> reader) {
    var given = values.get(name);
    if (given == null) return null;
    try {
      return reader.apply(given);
    } catch (DateTimeException | NumberFormatException | java.util.NoSuchElementException notOne) {
      wrong.add(name);
      return null;
    }
  }

  /** Filter, order and columns of a saved view. */
  static String query(CaseTableView view) {
    var columns = query(Map.of(COLUMNS, String.join(",", view.columns())).entrySet());
    return view.query().isEmpty() ? columns : view.query() + "&" + columns;
  }

  /** The filter and the order, without the columns. */
  String filterQuery() {
    var others = new LinkedHashMap<>(values);
    others.remove(COLUMNS);
    return query(others.entrySet());
  }

  /** The filter and the order as the query of an address, with other values beside or instead. */
  String query(Map<String, String> others) {
    var all = new LinkedHashMap<>(values);
    all.putAll(others);
    return query(all.entrySet());
  }

  private static String query(Set<Map.Entry<String, String>> parameters) {
    return parameters.stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
