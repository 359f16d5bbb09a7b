package io.ringback.cases.table;

import io.ringback.persistence.Cursor;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of the table is asked for, and in which order.
 *
 * @param after the rows after this cursor; null = not asked
 * @param before the rows before this cursor; null = not asked. With neither: from the start
 * @param last the last page, from the end
 */
public record CaseTablePlace(
    CaseTableSort sort,
    boolean descending,
    @Nullable String after,
    @Nullable String before,
    boolean last,
    int size) {

  public static CaseTablePlace first(CaseTableSort sort, boolean descending, int size) {
    return new CaseTablePlace(sort, descending, null, null, false, size);
  }

  /** Rows before a cursor, and the last ones, are read from their end. */
  boolean backwards() {
    return last || before != null;
  }

  boolean readsDescending() {
    return descending != backwards();
  }

  /**
   * A period of creation is read in its own order: the same, but for equals, as that of the ids.
   */
  CaseTablePlace within(CaseTableFilter filter) {
    return sort == CaseTableSort.CREATED && !filter.created().equals(Period.ANY)
        ? new CaseTablePlace(CaseTableSort.CREATED_WITHIN, descending, after, before, last, size)
        : this;
  }

  String order() {
    return orderBy(sort.key());
  }

  String orderBy(String key) {
    var direction = readsDescending() ? " DESC" : "";
    return key + direction + ", c.id" + direction;
  }

  /** The same order over the rows that were found. */
  String orderOfRows() {
    var direction = readsDescending() ? " DESC" : "";
    return "ORDER BY found.sort_key" + direction + ", found.id" + direction;
  }

  /** A cursor with the sort key, as text, and the id; null at the start or the end. */
  @Nullable Cursor cursor() {
    return Cursor.read(new PageRequest(before == null ? after : before, size), 2);
  }

  static String cursorOf(Row row) {
    return Cursor.of(row.number("sort_key"), row.number("id"));
  }
}
