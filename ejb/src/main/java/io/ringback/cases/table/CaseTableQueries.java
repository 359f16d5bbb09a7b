package io.ringback.cases.table;

import io.ringback.access.Actor;
import io.ringback.configuration.Organisation;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of cases (CONS-4). The head of what was found is cut off first, by an index where
 * there is one; what a row shows is then read for these few. What the actor may not see does not
 * exist for them.
 */
@Stateless
public class CaseTableQueries {
  /** So many cases are asked for the status of their last attempt, which no index knows. */
  public static final int LOOKED_THROUGH = 20_000;

  /** Nobody is helped by a higher number, and everybody waits for it. */
  public static final int COUNTED = 10_000;

  private static final String LOOK_LIMIT = " LIMIT " + LOOKED_THROUGH;

  @Inject Sql sql;
  @Inject Organisation organisation;

  public CaseTablePage page(
      Actor actor, CaseTableFilter filter, CaseTablePlace asked, String language) {
    var where = where(actor, filter);
    var place = asked.within(filter);
    where.startAt(place);
    boolean complete = filter.status() == null || fewerThan(LOOKED_THROUGH, where, place);
    var found = head(where, place, filter);
    var rows =
        sql.list(
            CaseTableSql.rows(found + " LIMIT " + (place.size() + 1), language)
                + place.orderOfRows(),
            where.parameters());
    return page(actor, place, rows, complete || rows.size() > place.size());
  }

  private static CaseTablePage page(
      Actor actor, CaseTablePlace place, List<Row> read, boolean complete) {
    boolean more = read.size() > place.size();
    var rows = new ArrayList<>(more ? read.subList(0, place.size()) : read);
    if (place.backwards()) Collections.reverse(rows);
    boolean before = place.backwards() ? more : place.after() != null;
    boolean after = place.backwards() ? place.before() != null : more;
    return new CaseTablePage(
        rows.stream().map(row -> CaseTableRow.of(actor, row)).toList(),
        before ? cursorAt(rows, 0) : null,
        after ? cursorAt(rows, rows.size() - 1) : null,
        complete);
  }

  private static @Nullable String cursorAt(List<Row> rows, int index) {
    return rows.isEmpty() ? null : CaseTablePlace.cursorOf(rows.get(index));
  }

  /** At most {@link #COUNTED}. */
  public CaseCount count(Actor actor, CaseTableFilter filter) {
    long cases = count(actor, filter, COUNTED + 1);
    return new CaseCount(Math.min(cases, COUNTED), cases > COUNTED);
  }

  /** All of them, exactly, if they are no more than the bound. */
  private long count(Actor actor, CaseTableFilter filter, int bound) {
    var where = where(actor, filter);
    var some = "SELECT c.id " + where.cases();
    var newest = some + "ORDER BY c.id DESC" + LOOK_LIMIT;
    return count(found(newest, some, where, filter), bound, where);
  }

  private boolean fewerThan(int bound, CaseTableWhere where, CaseTablePlace place) {
    var left = "SELECT " + where.cases() + where.behind(place, place.sort().key());
    return count(left, bound, where) < bound;
  }

  private long count(String cases, int bound, CaseTableWhere where) {
    return sql.find(
            "SELECT count(*) AS cases FROM (" + cases + " LIMIT " + bound + ") c",
            where.parameters())
        .orElseThrow()
        .number("cases");
  }

  /** All of them one after the other, in the order of the table, in one transaction. */
  public void forEach(
      Actor actor,
      CaseTableFilter filter,
      CaseTablePlace asked,
      String language,
      Consumer<CaseTableRow> each) {
    var where = where(actor, filter);
    var order = asked.within(filter);
    var all = candidates(where, order);
    var found = found(all, all, where, filter);
    sql.forEach(
        CaseTableSql.rows(found, language) + order.orderOfRows(),
        row -> each.accept(CaseTableRow.of(actor, row)),
        where.parameters());
  }

  /**
   * Keeps which cases match now, for an act on all of them.
   *
   * @param bulkId internal id of the act
   * @return how many there are
   */
  public int collect(Actor actor, CaseTableFilter filter, long bulkId, int bound) {
    var where = where(actor, filter);
    var some = "SELECT c.id " + where.cases();
    var found = found(some, some, where, filter) + " LIMIT " + bound;
    return sql.execute(
        "INSERT INTO bulk_case (bulk_id, case_id) SELECT "
            + bulkId
            + ", c.id FROM ("
            + found
            + ") c",
        where.parameters());
  }

  /** Exactly how many match: for who is about to change all of them. */
  public long countAll(Actor actor, CaseTableFilter filter) {
    var where = where(actor, filter);
    var some = "SELECT c.id " + where.cases();
    return count(found(some, some, where, filter), Integer.MAX_VALUE, where);
  }

  private CaseTableWhere where(Actor actor, CaseTableFilter filter) {
    return new CaseTableWhere(actor, filter, SearchText.of(filter.text(), organisation.region()));
  }

  private static String candidates(CaseTableWhere where, CaseTablePlace place) {
    return "SELECT c.id, "
        + place.sort().asNumber()
        + " AS sort_key "
        + where.cases()
        + where.behind(place, place.sort().key())
        + "ORDER BY "
        + place.order();
  }

  /** Ids and sort keys in their order, from the first one that is asked for. */
  private static String head(CaseTableWhere where, CaseTablePlace place, CaseTableFilter filter) {
    var heads = new CaseTableHeads(where, place, filter);
    if (heads.areKnown()) return heads.found();
    var candidates = candidates(where, place);
    return found(candidates + LOOK_LIMIT, candidates, where, filter);
  }

  /**
   * @param asked the candidates that may be asked for the status of their last attempt
   */
  private static String found(
      String asked, String candidates, CaseTableWhere where, CaseTableFilter filter) {
    return filter.status() == null
        ? candidates
        : CaseTableSql.withLastStatus(asked, where.bind(filter.status()));
  }
}
