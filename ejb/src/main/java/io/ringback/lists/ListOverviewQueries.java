package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as those in charge look them over: by name, a page at a time, with their counters. */
@Stateless
public class ListOverviewQueries {
  public static final int PAGE = 50;

  private static final String WHERE =
      """
      FROM callback_list l
      WHERE (?1 OR l.id = ANY (CAST(?2 AS bigint[])))
        AND strpos(lower(l.name || ' ' || l.key || ' ' || l.description), lower(CAST(?3 AS text))) > 0
        AND (CAST(?4 AS text) = '' OR l.kind = ?4)
        AND (CAST(?5 AS text) = '' OR CAST(l.paused AS text) = ?5)
      """;

  private static final String SELECT =
      """
      SELECT l.id, l.key, l.name, l.description, l.kind, l.paused, l.auto_allocation,
             count(m.agent_id) AS members, count(m.agent_id) FILTER (WHERE m.active) AS active
      FROM (SELECT l.* %s ORDER BY lower(l.name), l.key LIMIT ?6 OFFSET ?7) AS l
      LEFT JOIN (list_member m JOIN app_user u ON u.id = m.agent_id AND NOT u.disabled) ON m.list_id = l.id
      GROUP BY l.id, l.key, l.name, l.description, l.kind, l.paused, l.auto_allocation
      ORDER BY lower(l.name), l.key
      """
          .formatted(WHERE);

  @Inject Sql sql;
  @Inject ListCounters counters;

  /**
   * Those that the actor may see.
   *
   * @param page from 0
   */
  public List<ListOverview> list(Actor actor, ListOverviewFilter filter, int page) {
    var rows = sql.list(SELECT, parameters(actor, filter, PAGE, Math.multiplyExact(page, PAGE)));
    var counted =
        counters.of(rows.stream().map(row -> row.number("id")).collect(Collectors.toSet()));
    return rows.stream()
        .map(row -> overview(row, counted.getOrDefault(row.number("id"), NOTHING)))
        .toList();
  }

  public long count(Actor actor, ListOverviewFilter filter) {
    return sql.find("SELECT count(*) AS lists " + WHERE, parameters(actor, filter))
        .orElseThrow()
        .number("lists");
  }

  private static final Counters NOTHING = new Counters(0, 0, 0, 0);

  private static Object[] parameters(Actor actor, ListOverviewFilter filter, Object... more) {
    var visible =
        actor.visibleLists().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", "{", "}"));
    var parameters =
        new java.util.ArrayList<Object>(
            List.of(
                actor.seesAllLists(),
                visible,
                filter.search() == null ? "" : filter.search().strip(),
                filter.kind() == null ? "" : filter.kind().name(),
                filter.paused() == null ? "" : filter.paused().toString()));
    parameters.addAll(List.of(more));
    return parameters.toArray();
  }

  private static ListOverview overview(Row row, Counters counters) {
    return new ListOverview(
        row.text("key"),
        row.text("name"),
        row.text("description"),
        row.constant("kind", ListKind.class),
        row.flag("paused"),
        row.flag("auto_allocation"),
        row.number("members"),
        row.number("active"),
        counters);
  }
}
