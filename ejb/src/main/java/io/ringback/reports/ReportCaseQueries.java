package io.ringback.reports;

import io.ringback.access.Actor;
import io.ringback.cases.CaseState;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases behind a number of a report: exactly as many as it says. */
@Stateless
public class ReportCaseQueries {
  @Inject Sql sql;
  @Inject ReportedLists lists;

  /** In the order in which they were asked for. */
  public Page<ReportCase> list(Actor actor, ReportFilter filter, Figure figure, PageRequest page) {
    var counted = lists.listAll(actor, filter.list());
    if (counted.isEmpty()) return new Page<>(List.of(), null);
    var statement =
        new ReportSql(filter, counted).listCases(figure, Cursor.read(page, 2), page.limit());
    return Page.of(
        sql.list(statement.toString(), statement.parameters()),
        page.limit(),
        row -> reportCase(actor, row),
        row -> Cursor.of(row.instant("requested_at"), row.number("id")));
  }

  /**
   * All of them in the same order, by one count of the report, and by a cursor: {@code each} does
   * not read the database.
   */
  public void forEach(Actor actor, ReportFilter filter, Figure figure, Consumer<ReportCase> each) {
    var counted = lists.listAll(actor, filter.list());
    if (counted.isEmpty()) return;
    var statement = new ReportSql(filter, counted).cases(figure);
    sql.forEach(
        statement.toString(), row -> each.accept(reportCase(actor, row)), statement.parameters());
  }

  private static ReportCase reportCase(Actor actor, Row row) {
    boolean masked = !actor.seesPersons(row.number("list_id"));
    var phone = row.findText("phone");
    return new ReportCase(
        row.text("public_id"),
        row.text("list_name"),
        ZoneId.of(row.text("time_zone")),
        masked && phone != null ? PhoneNumber.mask(phone) : phone,
        row.findText("name"),
        row.constant("source", Source.class),
        row.instant("requested_at"),
        row.constant("state", CaseState.class),
        row.findConstant("close_reason", CloseReason.class),
        row.number("attempts"),
        seconds(row.findLong("waited")));
  }

  private static @Nullable Duration seconds(@Nullable Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }
}
