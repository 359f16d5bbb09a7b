package io.ringback.web.console.reports;

import io.ringback.cases.Source;
import io.ringback.errors.ErrorTexts;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.reports.Grouping;
import io.ringback.reports.ReportQueries;
import io.ringback.reports.ReportedList;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report that the address asks for, and the ways to the next one. */
@Named
@RequestScoped
public class ReportBacking {
  @Inject HttpServletRequest request;
  @Inject Viewer viewer;
  @Inject ReportQueries queries;
  @Inject ReportWords words;

  private @Nullable ReportAddress address;
  private LocalDate today = LocalDate.EPOCH;
  private List<ReportedList> lists = List.of();
  private List<ReportTerm> terms = List.of();
  private List<ReportLine> lines = List.of();
  private boolean withoutCases;
  private Map<String, String> wrong = Map.of();

  /** Before anything is written: what is not there is an answer of its own. */
  public void load() {
    lists = queries.listReported(viewer.actor());
    today = queries.today(viewer.actor(), ReportAddress.list(request));
    address = ReportAddress.of(request, today);
    try {
      count(address());
    } catch (InvalidFieldException refused) {
      wrong =
          refused.violations().stream()
              .collect(Collectors.toMap(Violation::field, this::words, (first, second) -> first));
    }
  }

  private void count(ReportAddress asked) {
    var report = queries.report(viewer.actor(), asked.filter(), asked.grouping());
    var table = new ReportTable(asked, words);
    terms = table.terms(report.total());
    lines = table.lines(report);
    withoutCases = report.total().isEmpty();
  }

  private String words(Violation violation) {
    return ErrorTexts.of(violation, words.locale());
  }

  private ReportAddress address() {
    if (address == null) throw new IllegalStateException("not loaded");
    return address;
  }

  /** Not when the address asks for what cannot be. */
  public boolean isShown() {
    return wrong.isEmpty();
  }

  public boolean isWithoutCases() {
    return withoutCases;
  }

  /** Which cases the numbers are about. */
  public String getBasis() {
    return words.text(address().isPerAgent() ? "basis.agents" : "basis");
  }

  public List<ReportTerm> getTerms() {
    return terms;
  }

  public List<ReportLine> getLines() {
    return lines;
  }

  public String getFrom() {
    return address().from();
  }

  public String getTo() {
    return address().to();
  }

  /** A parameter as it was typed. */
  public String given(String name) {
    return address().text(name);
  }

  /** What is wrong with a field, null when nothing is. */
  public @Nullable String wrong(String field) {
    return wrong.get(field);
  }

  public List<ReportChoice> getLists() {
    return lists.stream()
        .map(list -> new ReportChoice(list.key(), list.name(), list.key().equals(given("list"))))
        .toList();
  }

  public List<ReportChoice> getSources() {
    return Arrays.stream(Source.values())
        .map(
            source ->
                new ReportChoice(
                    source.name(),
                    words.text("source." + source),
                    source.name().equals(given("source"))))
        .toList();
  }

  public List<ReportChoice> getGroupings() {
    return Arrays.stream(Grouping.values())
        .map(
            by ->
                new ReportChoice(
                    "report" + address().with("by", by).query(),
                    words.text("by." + by),
                    by == address().grouping()))
        .toList();
  }

  public String getGrouping() {
    return address().grouping().name();
  }

  public String getGroupingName() {
    return words.text("by." + address().grouping());
  }

  /** Periods that people ask for most. */
  public List<ReportChoice> getPeriods() {
    return List.of(
        period("today", today, today),
        period("yesterday", today.minusDays(1), today.minusDays(1)),
        period("week", today.minusDays(6), today),
        period("month", today.minusDays(29), today),
        period("year", today.minusDays(364), today));
  }

  private ReportChoice period(String name, LocalDate from, LocalDate to) {
    boolean chosen = getFrom().equals(from.toString()) && getTo().equals(to.toString());
    return new ReportChoice(
        "report" + address().during(from, to).query(), words.text("period." + name), chosen);
  }

  /** What else the report is limited to; each leads to the report without it. */
  public List<ReportChoice> getLimits() {
    return Stream.of("agent", "hour")
        .filter(name -> !given(name).isEmpty())
        .map(
            name ->
                new ReportChoice(
                    "report" + address().with(name, null).query(),
                    words.text(name) + ": " + given(name),
                    true))
        .toList();
  }

  public String download(String extension) {
    return "report." + extension + address().query();
  }
}
