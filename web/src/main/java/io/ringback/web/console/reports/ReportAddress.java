package io.ringback.web.console.reports;

import io.ringback.cases.Source;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.reports.Figure;
import io.ringback.reports.Grouping;
import io.ringback.reports.ReportFilter;
import io.ringback.reports.ReportPeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report's address says: the period, the filter, and how the cases are put together; of the
 * cases behind a number, also which number. Kept as it was typed; what it means may be refused.
 */
final class ReportAddress {
  private static final int DAYS_UNLESS_CHOSEN = 7;

  private final Map<String, String> parameters;
  private final LocalDate today;

  private ReportAddress(Map<String, String> parameters, LocalDate today) {
    this.parameters = parameters;
    this.today = today;
  }

  static ReportAddress of(HttpServletRequest request, LocalDate today) {
    var given = new LinkedHashMap<String, String>();
    for (var name :
        new String[] {"from", "to", "list", "source", "agent", "hour", "by", "figure"}) {
      var value = request.getParameter(name);
      if (value != null && !value.isBlank()) given.put(name, value.strip());
    }
    return new ReportAddress(given, today);
  }

  /** The list that an address is about, null = all. */
  static @Nullable String list(HttpServletRequest request) {
    var list = request.getParameter("list");
    return list == null || list.isBlank() ? null : list.strip();
  }

  /** The same but for one parameter; null leaves it out. */
  ReportAddress with(String name, @Nullable Object value) {
    var changed = new LinkedHashMap<>(parameters);
    if (value == null) changed.remove(name);
    else changed.put(name, value.toString());
    return new ReportAddress(changed, today);
  }

  ReportAddress during(LocalDate from, LocalDate to) {
    return with("from", from).with("to", to);
  }

  String from() {
    return parameters.getOrDefault("from", today.minusDays(DAYS_UNLESS_CHOSEN - 1L).toString());
  }

  String to() {
    return parameters.getOrDefault("to", today.toString());
  }

  String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  Grouping grouping() {
    return constant("by", Grouping.class, Grouping.LIST);
  }

  /** About what agents did with the cases, each for themselves. */
  boolean isPerAgent() {
    return grouping() == Grouping.AGENT || !text("agent").isEmpty();
  }

  Figure figure() {
    return constant("figure", Figure.class, Figure.REQUESTED);
  }

  private <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text(name)))
        .findFirst()
        .orElse(otherwise);
  }

  /**
   * @throws InvalidFieldException a field has no meaning
   */
  ReportFilter filter() {
    var source = text("source");
    return new ReportFilter(
        new ReportPeriod(day("from", from()), day("to", to())),
        parameters.get("list"),
        source.isEmpty() ? null : source(source),
        hour(),
        isPerAgent(),
        parameters.get("agent"));
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw refused(field, "no-such-day");
    }
  }

  private static Source source(String text) {
    try {
      return Source.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw refused("source", "unknown-value");
    }
  }

  private @Nullable Integer hour() {
    var text = text("hour");
    if (text.isEmpty()) return null;
    if (!text.matches("\\d|1\\d|2[0-3]")) throw refused("hour", "unknown-value");
    return Integer.valueOf(text);
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }

  /** The query of an address, encoded. */
  String query() {
    var query = new StringBuilder();
    with("from", from())
        .with("to", to())
        .parameters
        .forEach(
            (name, value) ->
                query
                    .append(query.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }
}
