package io.ringback.lists;

import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts (LIST-3): one statement, for one list or for many. */
@ApplicationScoped
class ListCounters {
  /**
   * Each count is a subquery of its own, so that each walks the index that it needs and no more.
   */
  private static final String COUNTERS =
      """
      WITH clock AS (SELECT ringback_now() AS now)
      SELECT l.id AS list_id,
             (SELECT count(*) FROM list_member m JOIN agent a ON a.id = m.agent_id
              WHERE m.list_id = l.id AND m.active AND a.work_mode = 'CALLBACKS') AS serving,
             (SELECT count(*) FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED') AS open_cases,
             (SELECT count(*) FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED'
              AND c.due_at < (SELECT now FROM clock) + interval '60 minutes') AS due_in_an_hour,
             (SELECT count(*) FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED'
              AND c.expires_at < (SELECT now FROM clock) + interval '24 hours') AS expires_in_24_hours
      FROM callback_list l
      WHERE l.id = ANY (CAST(?1 AS bigint[]))
      """;

  @Inject Sql sql;

  Map<Long, Counters> of(Collection<Long> lists) {
    var ids = lists.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    return sql.list(COUNTERS, ids).stream()
        .collect(Collectors.toMap(row -> row.number("list_id"), ListCounters::counters));
  }

  private static Counters counters(Row row) {
    return new Counters(
        row.number("serving"),
        row.number("open_cases"),
        row.number("due_in_an_hour"),
        row.number("expires_in_24_hours"));
  }
}
