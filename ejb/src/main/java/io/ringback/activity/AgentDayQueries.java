package io.ringback.activity;

import io.ringback.access.Actor;
import io.ringback.agents.AgentEventType;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads how days of agents went: a few statements, however many agents (CONS-3). */
@Stateless
public class AgentDayQueries {
  private static final String AGENTS =
      """
      WITH overseen AS (SELECT id FROM callback_list WHERE %s AND ?1 IN ('', key))
      SELECT u.id, u.name, u.display_name FROM app_user u
      WHERE EXISTS (
          SELECT FROM call_attempt t JOIN call_case c ON c.id = t.case_id
          WHERE t.agent_id = u.id AND t.started_at >= ?2 AND t.started_at < ?3 AND NOT t.failed
            AND c.list_id IN (SELECT id FROM overseen))
        OR EXISTS (
          SELECT FROM agent_event e JOIN list_member m ON m.agent_id = e.agent_id
          WHERE e.agent_id = u.id AND e.at >= ?2 AND e.at < ?3 AND m.list_id IN (SELECT id FROM overseen))
      ORDER BY u.display_name, u.name
      """;

  /** The state that each agent had when the day began: the last word before it. */
  private static final String BEFORE =
      """
      SELECT a.id, switched.type AS switched, available.to AS availability
      FROM unnest(CAST(?1 AS bigint[])) AS a (id)
      LEFT JOIN LATERAL (
        SELECT e.type FROM agent_event e
        WHERE e.agent_id = a.id AND e.at < ?2 AND e.type IN ('RECEIVING_STARTED', 'RECEIVING_STOPPED')
        ORDER BY e.at DESC, e.id DESC LIMIT 1) AS switched ON true
      LEFT JOIN LATERAL (
        SELECT e.details ->> 'to' AS to FROM agent_event e
        WHERE e.agent_id = a.id AND e.at < ?2 AND e.type = 'AVAILABILITY_CHANGED'
        ORDER BY e.at DESC, e.id DESC LIMIT 1) AS available ON true
      """;

  private static final String EVENTS =
      """
      SELECT agent_id, type, at, details ->> 'to' AS became, details ->> 'reason' AS reason FROM agent_event
      WHERE agent_id = ANY (CAST(?1 AS bigint[])) AND at >= ?2 AND at < ?3
        AND type IN ('RECEIVING_STARTED', 'RECEIVING_STOPPED', 'AVAILABILITY_CHANGED')
      ORDER BY at, id
      """;

  /** A call that was begun up to three days before may reach into the day: over a weekend. */
  private static final String CALLS =
      """
      SELECT t.agent_id, t.started_at, t.ended_at, t.saved_at, coalesce(t.saved_at, t.abandoned_at) AS done_at, t.status,
             c.public_id, c.list_id, l.name AS list_name
      FROM call_attempt t JOIN call_case c ON c.id = t.case_id JOIN callback_list l ON l.id = c.list_id
      WHERE t.agent_id = ANY (CAST(?1 AS bigint[])) AND t.started_at >= CAST(?2 AS timestamptz) - interval '3 days'
        AND t.started_at < ?3 AND coalesce(t.saved_at, t.abandoned_at, 'infinity') >= ?2 AND NOT t.failed
      ORDER BY t.started_at, t.id
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Who called on that day on a list that the viewer oversees, or is a member of one and did
   * anything; disabled ones too. By name.
   *
   * @param list key of the only list to look at; empty = all
   */
  public List<DayAgent> listAgents(Actor.User viewer, String list, LocalDate day, ZoneId zone) {
    return sql
        .list(
            AGENTS.formatted(overseen(viewer)),
            list,
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(row -> new DayAgent(row.number("id"), row.text("name"), row.text("display_name")))
        .toList();
  }

  private static String overseen(Actor.User viewer) {
    if (viewer.seesAllLists()) return "true";
    return viewer.granted().stream()
        .filter(viewer::oversees)
        .map(String::valueOf)
        .collect(Collectors.joining(",", "id = ANY ('{", "}')"));
  }

  /**
   * @param agents internal ids of agents whom the viewer sees ({@link AgentBoardQueries}, {@link
   *     #listAgents})
   * @param zone whose day it is: the viewer's
   */
  public Map<Long, AgentDay> read(
      Actor.User viewer, Collection<Long> agents, LocalDate day, ZoneId zone) {
    var start = day.atStartOfDay(zone).toInstant();
    var end = day.plusDays(1).atStartOfDay(zone).toInstant();
    var now = clock.now();
    var ids = agents.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    var lines = new LinkedHashMap<Long, DayLine>();
    for (var row : sql.list(BEFORE, ids, start)) {
      var line = new DayLine(row.number("id"), start, end, now);
      line.begins(
          AgentEventType.RECEIVING_STARTED.name().equals(row.findText("switched")),
          row.findConstant("availability", Availability.class));
      lines.put(row.number("id"), line);
    }
    sql.list(EVENTS, ids, start, end).forEach(row -> tell(line(lines, row), row));
    sql.list(CALLS, ids, start, end).forEach(row -> line(lines, row).called(call(viewer, row)));
    return lines.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().drawn()));
  }

  private static DayLine line(Map<Long, DayLine> lines, Row row) {
    return Optional.ofNullable(lines.get(row.number("agent_id"))).orElseThrow();
  }

  private static void tell(DayLine line, Row row) {
    var type = row.constant("type", AgentEventType.class);
    if (type == AgentEventType.AVAILABILITY_CHANGED)
      line.becomes(row.constant("became", Availability.class), row.instant("at"));
    else line.switched(type, row.instant("at"), row.findConstant("reason", StopReason.class));
  }

  private static DayLine.Call call(Actor.User viewer, Row row) {
    boolean seen = viewer.oversees(row.number("list_id"));
    return new DayLine.Call(
        row.instant("started_at"),
        row.findInstant("ended_at"),
        row.findInstant("saved_at"),
        row.findInstant("done_at"),
        seen ? row.text("public_id") : null,
        seen ? row.text("list_name") : null,
        row.findText("status"));
  }
}
