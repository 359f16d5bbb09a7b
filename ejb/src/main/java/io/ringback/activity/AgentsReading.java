package io.ringback.activity;

import io.ringback.activity.AgentAtWork.LastAttempt;
import io.ringback.activity.AgentAtWork.Membership;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.agents.WorkMode;
import io.ringback.persistence.Row;
import io.ringback.persistence.SharedReading;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All agents at work in two statements, read once for all viewers of this member whose day is the
 * same. A call counts on the day on which it is saved, as long as it was begun at most three days
 * before.
 */
@ApplicationScoped
class AgentsReading {
  private static final String AGENTS =
      """
      SELECT a.id, u.name, u.display_name, a.availability, a.work_mode, a.waiting_since, a.stop_reason, changed.at AS changed_at,
             held.public_id, held.list_id, held.list_name, held.phone, held.title, held.offered, held.assigned_at, held.auto_stop_at,
             held.on_call, held.started_at, held.answered_at, held.ended_at, talking.since AS talking_since, kept.cases AS kept_cases,
             today.saved, today.reached, last.started_at AS last_at, last.status AS last_status, last.label_en, last.label_fi, last.label_sv
      FROM agent a JOIN app_user u ON u.id = a.id AND NOT u.disabled
      LEFT JOIN LATERAL (
        SELECT e.at FROM agent_event e
        WHERE e.agent_id = a.id AND e.type IN ('AVAILABILITY_CHANGED', 'WORK_MODE_CHANGED', 'RECEIVING_STARTED', 'RECEIVING_STOPPED')
        ORDER BY e.at DESC LIMIT 1) AS changed ON true
      LEFT JOIN LATERAL (
        SELECT c.public_id, c.list_id, l.name AS list_name, c.phone, coalesce(d.name, d.company) AS title, c.assignment = 'OFFERED' AS offered,
               c.assigned_at, c.auto_stop_at, c.on_call, t.started_at, t.answered_at, t.ended_at
        FROM call_case c JOIN callback_list l ON l.id = c.list_id JOIN case_details d ON d.case_id = c.id
        LEFT JOIN LATERAL (
          SELECT t.started_at, t.answered_at, t.ended_at FROM call_attempt t
          WHERE c.on_call AND t.case_id = c.id AND t.saved_at IS NULL AND t.abandoned_at IS NULL ORDER BY t.id DESC LIMIT 1) AS t ON true
        WHERE c.assignee_id = a.id AND c.state = 'ASSIGNED' AND (c.assignment = 'OFFERED' OR c.on_call)
        ORDER BY c.assignment, c.assigned_at DESC LIMIT 1) AS held ON true
      LEFT JOIN LATERAL (
        SELECT min(p.answered_at) AS since FROM pbx_call p
        WHERE p.agent_id = a.id AND p.answered_at IS NOT NULL AND coalesce(p.ended_at, 'infinity') = 'infinity') AS talking ON true
      CROSS JOIN LATERAL (
        SELECT count(*) AS cases FROM call_case c
        WHERE c.assignee_id = a.id AND c.state = 'ASSIGNED' AND c.assignment = 'SELF' AND NOT c.on_call) AS kept
      CROSS JOIN LATERAL (
        SELECT count(t.saved_at) AS saved, count(t.saved_at) FILTER (WHERE coalesce(s.reached, t.reached, true)) AS reached
        FROM call_attempt t JOIN call_case c ON c.id = t.case_id
        LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = t.status
        WHERE t.agent_id = a.id AND t.started_at >= CAST(?1 AS timestamptz) - interval '3 days' AND t.saved_at >= ?1) AS today
      LEFT JOIN LATERAL (
        SELECT t.started_at, t.status, s.label_en, s.label_fi, s.label_sv
        FROM call_attempt t JOIN call_case c ON c.id = t.case_id
        LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = t.status
        WHERE t.agent_id = a.id AND NOT t.failed ORDER BY t.started_at DESC LIMIT 1) AS last ON true
      WHERE EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'AGENT')
      ORDER BY u.display_name, u.name
      """;

  private static final String MEMBERSHIPS =
      """
      SELECT m.agent_id, l.id, l.key, l.name, m.active FROM list_member m JOIN callback_list l ON l.id = m.list_id
      ORDER BY l.name, l.key
      """;

  @Inject Sql sql;

  private final Map<Instant, SharedReading<List<AgentAtWork>>> readings = new ConcurrentHashMap<>();

  List<AgentAtWork> listAll(Instant dayStartsAt) {
    // yesterday's are never asked for again, and there are as many days as zones
    readings.keySet().removeIf(day -> day.isBefore(dayStartsAt.minusSeconds(2 * 24 * 3600)));
    return readings
        .computeIfAbsent(dayStartsAt, day -> new SharedReading<>())
        .get(() -> read(dayStartsAt));
  }

  private List<AgentAtWork> read(Instant dayStartsAt) {
    var memberships =
        sql.list(MEMBERSHIPS).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.number("agent_id"),
                    Collectors.mapping(AgentsReading::membership, Collectors.toList())));
    return sql.list(AGENTS, dayStartsAt).stream()
        .map(row -> agent(row, memberships.getOrDefault(row.number("id"), List.of())))
        .toList();
  }

  private static Membership membership(Row row) {
    return new Membership(row.number("id"), row.text("key"), row.text("name"), row.flag("active"));
  }

  private static AgentAtWork agent(Row row, List<Membership> lists) {
    return new AgentAtWork(
        row.number("id"),
        row.text("name"),
        row.text("display_name"),
        row.constant("availability", Availability.class),
        row.constant("work_mode", WorkMode.class),
        row.findInstant("changed_at"),
        row.findInstant("waiting_since"),
        row.findConstant("stop_reason", StopReason.class),
        lists,
        row.findText("public_id") == null ? null : held(row),
        row.findInstant("talking_since"),
        row.number("kept_cases"),
        row.number("saved"),
        row.number("reached"),
        last(row));
  }

  private static CaseInHand held(Row row) {
    return new CaseInHand(
        row.number("list_id"),
        row.text("public_id"),
        row.text("list_name"),
        row.findText("phone"),
        row.findText("title"),
        row.flag("offered"),
        row.instant("assigned_at"),
        row.findInstant("auto_stop_at"),
        row.flag("on_call"),
        row.findInstant("started_at"),
        row.findInstant("answered_at"),
        row.findInstant("ended_at"));
  }

  private static @Nullable LastAttempt last(Row row) {
    var at = row.findInstant("last_at");
    if (at == null) return null;
    return new LastAttempt(at, row.findText("last_status"), labels(row));
  }

  private static Map<String, String> labels(Row row) {
    if (row.findText("label_en") == null) return Map.of();
    return Map.of(
        "en", row.text("label_en"), "fi", row.text("label_fi"), "sv", row.text("label_sv"));
  }
}
