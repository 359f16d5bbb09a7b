package io.ringback.dashboard;

import io.ringback.lists.Counters;
import io.ringback.persistence.Row;
import io.ringback.persistence.SharedReading;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All lists in one statement, read once for all viewers of this member whose day is the same. */
@ApplicationScoped
class ListsNowReading {
  /**
   * Each figure comes by the index that it needs; only the open cases are counted through, in the
   * index alone. Those that somebody has are few, and are taken off what is overdue: to ask each
   * overdue case for its holder would read it from the table.
   */
  private static final String LISTS =
      """
      WITH clock AS MATERIALIZED (SELECT ringback_now() AS now)
      SELECT l.id, l.key, l.name, l.paused,
             coalesce(staff.members, 0) AS members, coalesce(staff.serving, 0) AS serving,
             coalesce(CASE WHEN l.auto_allocation THEN staff.serving ELSE staff.at_work END, 0) AS attending,
             coalesce(opened.open, 0) AS open, due.soon, due.overdue - coalesce(held.overdue, 0) AS overdue,
             coalesce(expiry.expiring, 0) AS expiring, oldest.due_at,
             coalesce(day.done, 0) AS closed_last_day,
             coalesce(day.requests, 0) AS requests, coalesce(day.first_calls, 0) AS first_calls, coalesce(day.on_time, 0) AS on_time,
             coalesce(day.saved_calls, 0) AS saved_calls, coalesce(day.reached, 0) AS reached,
             coalesce(day.succeeded, 0) AS succeeded, coalesce(day.failed, 0) AS failed, coalesce(day.expired, 0) AS expired,
             coalesce(day.closed_otherwise, 0) AS closed_otherwise
      FROM callback_list l
      LEFT JOIN (
        SELECT m.list_id, count(*) AS members,
               count(*) FILTER (WHERE m.active AND a.work_mode = 'CALLBACKS') AS serving,
               count(*) FILTER (WHERE m.active AND a.availability IN ('AVAILABLE', 'BUSY')) AS at_work
        FROM list_member m JOIN agent a ON a.id = m.agent_id JOIN app_user u ON u.id = a.id AND NOT u.disabled
        GROUP BY m.list_id) AS staff ON staff.list_id = l.id
      LEFT JOIN (SELECT list_id, count(*) AS open FROM call_case WHERE state <> 'CLOSED' GROUP BY list_id) AS opened
        ON opened.list_id = l.id
      CROSS JOIN LATERAL (
        SELECT count(*) AS soon, count(*) FILTER (WHERE c.due_at < (SELECT now FROM clock)) AS overdue
        FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED'
          AND c.due_at < (SELECT now FROM clock) + interval '60 minutes') AS due
      LEFT JOIN (
        SELECT list_id, count(*) AS overdue FROM call_case
        WHERE state = 'ASSIGNED' AND due_at < (SELECT now FROM clock) GROUP BY list_id) AS held ON held.list_id = l.id
      LEFT JOIN (
        SELECT list_id, count(*) AS expiring FROM call_case
        WHERE state <> 'CLOSED' AND expires_at < (SELECT now FROM clock) + interval '24 hours' GROUP BY list_id) AS expiry
        ON expiry.list_id = l.id
      LEFT JOIN LATERAL (
        SELECT c.due_at FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED' AND c.assignee_id IS NULL
        ORDER BY c.due_at LIMIT 1) AS oldest ON true
      LEFT JOIN (
        SELECT list_id,
               sum(succeeded + failed + closed_otherwise) FILTER (
                 WHERE quarter_at >= (SELECT now FROM clock) - interval '24 hours') AS done,
               sum(requests) FILTER (WHERE quarter_at >= ?1) AS requests, sum(first_calls) FILTER (WHERE quarter_at >= ?1) AS first_calls,
               sum(on_time) FILTER (WHERE quarter_at >= ?1) AS on_time, sum(saved_calls) FILTER (WHERE quarter_at >= ?1) AS saved_calls,
               sum(reached) FILTER (WHERE quarter_at >= ?1) AS reached, sum(succeeded) FILTER (WHERE quarter_at >= ?1) AS succeeded,
               sum(failed) FILTER (WHERE quarter_at >= ?1) AS failed, sum(expired) FILTER (WHERE quarter_at >= ?1) AS expired,
               sum(closed_otherwise) FILTER (WHERE quarter_at >= ?1) AS closed_otherwise
        FROM list_quarter WHERE quarter_at >= least(?1, (SELECT now FROM clock) - interval '24 hours') GROUP BY list_id) AS day
        ON day.list_id = l.id
      ORDER BY l.name, l.key
      """;

  @Inject Sql sql;

  private final Map<Instant, SharedReading<List<ListNow>>> readings = new ConcurrentHashMap<>();

  List<ListNow> listAll(Instant dayStartsAt) {
    // yesterday's are never asked for again, and there are as many days as zones
    readings.keySet().removeIf(day -> day.isBefore(dayStartsAt.minusSeconds(2 * 24 * 3600)));
    return readings
        .computeIfAbsent(dayStartsAt, day -> new SharedReading<>())
        .get(() -> read(dayStartsAt));
  }

  private List<ListNow> read(Instant dayStartsAt) {
    return sql.list(LISTS, dayStartsAt).stream().map(ListsNowReading::list).toList();
  }

  private static ListNow list(Row row) {
    return new ListNow(
        row.number("id"),
        row.text("key"),
        row.text("name"),
        row.flag("paused"),
        new Counters(
            row.number("serving"), row.number("open"), row.number("soon"), row.number("expiring")),
        row.number("members"),
        row.number("attending"),
        row.number("overdue"),
        row.findInstant("due_at"),
        row.number("closed_last_day"),
        DayFigures.of(row));
  }
}
