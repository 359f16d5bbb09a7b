package io.ringback.cases.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first rows of an order by time, from the heads of the indexes that know a part of it each:
 * the open cases of every list, the closed ones, those without such a time. A page of a million
 * cases is then a few hundred rows that are read.
 */
final class CaseTableHeads {
  private static final String OPEN = "c.state <> 'CLOSED'";
  private static final String CLOSED = "c.state = 'CLOSED'";

  private final CaseTableWhere where;
  private final CaseTablePlace place;
  private final CaseTableFilter filter;

  CaseTableHeads(CaseTableWhere where, CaseTablePlace place, CaseTableFilter filter) {
    this.where = where;
    this.place = place;
    this.filter = filter;
  }

  /** Whether some index knows the order, and most of what it finds is shown. */
  boolean areKnown() {
    return place.sort().isByTimeOfCase()
        && filter.status() == null
        && !where.isSearching()
        && (filter.mayBeOpen() || filter.mayBeClosed());
  }

  /** Ids and sort keys, in their order, but more of them than the place asks for. */
  String found() {
    var direction = place.readsDescending() ? " DESC" : "";
    return parts().stream()
        .map(part -> "(" + part + ")")
        .collect(
            Collectors.joining(
                " UNION ALL ",
                "SELECT id, sort_key FROM (",
                ") AS heads ORDER BY sort_key" + direction + ", id" + direction));
  }

  private List<String> parts() {
    var parts = new ArrayList<String>();
    if (filter.mayBeOpen()) parts.addAll(open());
    if (filter.mayBeClosed()) parts.addAll(closed());
    return parts;
  }

  private List<String> open() {
    return switch (place.sort()) {
      case DUE -> List.of(openOfEveryList());
      case EXPIRES -> expiring(OPEN);
      default -> List.of(of(OPEN, CaseTableSort.NEVER));
    };
  }

  private List<String> closed() {
    return switch (place.sort()) {
      case DUE -> List.of(of(CLOSED, "c.due_at"));
      case EXPIRES -> expiring(CLOSED);
      default -> List.of(of(CLOSED, "c.closed_at"));
    };
  }

  private List<String> expiring(String standing) {
    return List.of(
        of(standing + " AND c.expires_at IS NOT NULL", "c.expires_at"),
        of(standing + " AND c.expires_at IS NULL", CaseTableSort.NEVER));
  }

  private String openOfEveryList() {
    return "SELECT head.id, head.sort_key FROM callback_list l CROSS JOIN LATERAL ("
        + of("c.list_id = l.id AND " + OPEN, "c.due_at")
        + ") AS head";
  }

  private String of(String condition, String key) {
    return "SELECT c.id, "
        + CaseTableSort.asNumber(key)
        + " AS sort_key "
        + where.cases()
        + "AND "
        + condition
        + where.behind(place, key)
        + " ORDER BY "
        + place.orderBy(key)
        + " LIMIT "
        + (place.size() + 1);
  }
}
