package io.ringback.web.console.reports;

import io.ringback.errors.InvalidFieldException;
import io.ringback.persistence.PageRequest;
import io.ringback.reports.ReportCase;
import io.ringback.reports.ReportCaseQueries;
import io.ringback.reports.ReportQueries;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases behind one number of a report, a page at a time. */
@Named
@RequestScoped
public class ReportCasesBacking {
  private static final int PAGE = 50;

  @Inject FacesContext faces;
  @Inject HttpServletRequest request;
  @Inject Viewer viewer;
  @Inject ReportQueries queries;
  @Inject ReportCaseQueries cases;
  @Inject ReportWords words;

  private @Nullable ReportAddress address;
  private List<ReportCase> shown = List.of();
  private @Nullable String next;
  private long count;

  /** What cannot be read is said by the page of the report, beside its field. */
  public void load() throws IOException {
    var today = queries.today(viewer.actor(), ReportAddress.list(request));
    address = ReportAddress.of(request, today);
    try {
      read(address());
    } catch (InvalidFieldException refused) {
      faces.getExternalContext().redirect("report" + address().query());
      faces.responseComplete();
    }
  }

  private void read(ReportAddress asked) {
    var filter = asked.filter();
    var page =
        cases.list(
            viewer.actor(),
            filter,
            asked.figure(),
            new PageRequest(request.getParameter("after"), PAGE));
    shown = page.items();
    next = page.next();
    count = counted().orElseGet(() -> count(asked));
  }

  private long count(ReportAddress asked) {
    var report = queries.report(viewer.actor(), asked.filter(), asked.grouping());
    return report.total().count(asked.figure());
  }

  /**
   * The first page hands its number on: to count all cases again takes longer than to read a page.
   */
  private Optional<Long> counted() {
    var counted = request.getParameter("of");
    return counted != null && counted.matches("\\d{1,9}")
        ? Optional.of(Long.valueOf(counted))
        : Optional.empty();
  }

  private ReportAddress address() {
    if (address == null) throw new IllegalStateException("not loaded");
    return address;
  }

  public List<ReportCase> getCases() {
    return shown;
  }

  /** The number, and what it counts. */
  public String getTitle() {
    return words.name(address().figure(), address().isPerAgent()) + ": " + words.number(count);
  }

  public String getMeaning() {
    return words.meaning(address().figure().name(), address().isPerAgent());
  }

  /** Which cases, in words: period and filter. */
  public String getScope() {
    return words.scope(address());
  }

  public String getReport() {
    return "report" + address().with("figure", null).with("hour", null).query();
  }

  /** Address of the next page, null on the last. */
  public @Nullable String getNext() {
    return next == null ? null : "cases" + address().query() + "&after=" + next + "&of=" + count;
  }

  public String download(String extension) {
    return "cases." + extension + address().query();
  }

  /** Where the list is. */
  public String time(ReportCase one) {
    return words.moment(one);
  }

  public String source(ReportCase one) {
    return words.text("source." + one.source());
  }

  public String outcome(ReportCase one) {
    return words.outcome(one);
  }

  public String waited(ReportCase one) {
    return words.period(one.waited());
  }
}
