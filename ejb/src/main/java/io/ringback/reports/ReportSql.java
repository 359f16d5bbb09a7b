package io.ringback.reports;

import io.ringback.persistence.Cursor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement over the facts of a filter's cases: a row for each case, or, per agent, for each case
 * and agent who had to do with it. The columns of the facts are the definitions of {@code
 * docs/reports.md}: one for each {@link Figure}.
 */
final class ReportSql {
  /**
   * Whether an attempt a reached the person, h its status on the list of the case, which may have
   * it no more. The agent knows best; of a call that nobody reports, only they know, and Other does
   * not say.
   */
  private static final String REACHED =
      """
      coalesce(h.reached, a.reached, true) AND (a.answered_at IS NOT NULL
        OR (a.status <> 'OTHER' AND a.ringing_at IS NULL AND a.ended_at IS NULL) IS TRUE)""";

  private static final String ATTEMPTS =
      """
      asked q JOIN call_attempt a ON a.case_id = q.id AND NOT a.failed
        LEFT JOIN handling_status h ON h.list_id = q.list_id AND h.code = a.status""";

  private static final String ASKED =
      """
      WITH asked AS (
        SELECT c.id, c.list_id, c.requested_at, c.requested_at AT TIME ZONE l.time_zone AS local_at,
               coalesce(c.close_reason, 'OPEN') AS outcome, c.closed_by
        FROM call_case c JOIN callback_list l ON l.id = c.list_id
        WHERE c.close_reason IS DISTINCT FROM 'IMPORT_UNDONE' AND (\
      """;

  private static final String FACTS_OF_CASES =
      """
      ),
      calls AS (
        SELECT a.case_id, count(*) AS attempts, min(a.started_at) AS first_at, bool_or(%s) AS reached
        FROM %s GROUP BY a.case_id),
      facts AS (
        SELECT q.id, q.list_id, q.local_at, CAST(NULL AS bigint) AS agent_id,
               q.outcome <> 'MERGED' AS requested,
               k.attempts > 0 AS tried,
               k.reached,
               q.outcome NOT IN ('OPEN', 'MERGED', 'EXPIRED') AS closed,
               q.outcome = 'SUCCESS' AS successful,
               q.outcome = 'EXPIRED' AS expired,
               q.outcome = 'OPEN' AS open,
               EXISTS (SELECT FROM case_event e WHERE e.case_id = q.id AND e.type = 'AUTO_STOPPED') AS auto_stopped,
               q.outcome = 'MERGED' AS merged,
               k.attempts,
               CAST(extract(epoch FROM k.first_at - q.requested_at) AS double precision) AS waited
        FROM asked q LEFT JOIN calls k ON k.case_id = q.id\
      """
          .formatted(REACHED, ATTEMPTS);

  /** The agent of an auto-stop is the one to whom the case was given last before it. */
  private static final String FACTS_OF_AGENTS =
      """
      ),
      deeds AS (
        SELECT q.id AS case_id, u.id AS agent_id, e.at AS given_at, CAST(NULL AS timestamptz) AS started_at, false AS reached, false AS stopped
        FROM asked q JOIN case_event e ON e.case_id = q.id JOIN app_user u ON u.name = e.details ->> 'agent'
        WHERE e.type IN ('OFFERED', 'ASSIGNED')
        UNION ALL
        SELECT q.id, a.agent_id, NULL, a.started_at, %s, false FROM %s
        UNION ALL
        SELECT q.id, q.closed_by, NULL, NULL, false, false FROM asked q WHERE q.closed_by IS NOT NULL
        UNION ALL
        SELECT q.id, u.id, NULL, NULL, false, true
        FROM asked q JOIN case_event e ON e.case_id = q.id
        CROSS JOIN LATERAL (
          SELECT g.details ->> 'agent' AS agent FROM case_event g
          WHERE g.case_id = e.case_id AND g.id < e.id AND g.type IN ('OFFERED', 'ASSIGNED') ORDER BY g.id DESC LIMIT 1) AS given
        JOIN app_user u ON u.name = given.agent
        WHERE e.type = 'AUTO_STOPPED'),
      shares AS (
        SELECT case_id, agent_id, min(given_at) AS given_at, count(started_at) AS attempts, min(started_at) AS first_at,
               bool_or(reached) AS reached, bool_or(stopped) AS stopped
        FROM deeds GROUP BY case_id, agent_id),
      facts AS (
        SELECT q.id, q.list_id, q.local_at, s.agent_id,
               s.given_at IS NOT NULL AS requested,
               s.attempts > 0 AS tried,
               s.reached,
               q.closed_by = s.agent_id AS closed,
               q.closed_by = s.agent_id AND q.outcome = 'SUCCESS' AS successful,
               s.given_at IS NOT NULL AND q.outcome = 'EXPIRED' AS expired,
               s.given_at IS NOT NULL AND q.outcome = 'OPEN' AS open,
               s.stopped AS auto_stopped,
               false AS merged,
               s.attempts,
               CAST(extract(epoch FROM s.first_at - s.given_at) AS double precision) AS waited
        FROM asked q JOIN shares s ON s.case_id = q.id\
      """
          .formatted(REACHED, ATTEMPTS);

  private static final String COUNT = "count(*) FILTER (WHERE f.%1$s) AS %1$s";

  /** Aliases, for {@link Grouping#key}: f the facts, l the list, d the details, u the agent. */
  private static final String MEASURES =
      """
      ,
             CAST(coalesce(sum(f.attempts), 0) AS bigint) AS attempts,
             CAST(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY f.waited)) AS bigint) AS median,
             CAST(round(percentile_cont(0.9) WITHIN GROUP (ORDER BY f.waited)) AS bigint) AS ninetieth
      FROM facts f
      JOIN callback_list l ON l.id = f.list_id
      LEFT JOIN case_details d ON d.case_id = f.id
      LEFT JOIN app_user u ON u.id = f.agent_id
      """;

  private static final String CHOSEN =
      """
      , chosen AS (
        SELECT f.id, CAST(coalesce(sum(f.attempts), 0) AS bigint) AS attempts, CAST(round(min(f.waited)) AS bigint) AS waited
        FROM facts f WHERE f.%s GROUP BY f.id)
      SELECT c.id, c.public_id, c.list_id, l.name AS list_name, l.time_zone, c.phone, d.name, d.source,
             c.requested_at, c.state, c.close_reason, f.attempts, f.waited
      FROM chosen f JOIN call_case c ON c.id = f.id
      JOIN case_details d ON d.case_id = c.id
      JOIN callback_list l ON l.id = c.list_id
      """;

  private static final String CASES_IN_ORDER = "ORDER BY c.requested_at, c.id";

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * @param lists to count on; not empty
   */
  ReportSql(ReportFilter filter, List<ReportedList> lists) {
    text.append(ASKED).append(spans(filter.period(), lists)).append(')');
    if (filter.source() != null)
      add(
          " AND EXISTS (SELECT FROM case_details d WHERE d.case_id = c.id AND d.source = ",
          filter.source(),
          ")");
    if (filter.hour() != null)
      add(" AND extract(hour FROM c.requested_at AT TIME ZONE l.time_zone) = ", filter.hour());
    text.append(filter.perAgent() ? FACTS_OF_AGENTS : FACTS_OF_CASES);
    if (filter.agent() != null)
      add(" AND s.agent_id = (SELECT id FROM app_user WHERE name = ", filter.agent(), ")");
    text.append(")\n");
  }

  /** Lists of a time zone share the instants at which their days begin. */
  private String spans(ReportPeriod period, List<ReportedList> lists) {
    Map<ZoneId, List<ReportedList>> byZone =
        lists.stream().collect(Collectors.groupingBy(ReportedList::zone));
    return byZone.entrySet().stream()
        .map(same -> span(period, same.getKey(), same.getValue()))
        .collect(Collectors.joining(" OR "));
  }

  private String span(ReportPeriod period, ZoneId zone, List<ReportedList> lists) {
    var ids =
        lists.stream()
            .map(list -> String.valueOf(list.id()))
            .collect(Collectors.joining(",", "{", "}"));
    return "(c.list_id = ANY (CAST(%s AS bigint[])) AND c.requested_at >= %s AND c.requested_at < %s)"
        .formatted(parameter(ids), parameter(period.since(zone)), parameter(period.until(zone)));
  }

  /** The numbers of the filter's cases put together, and of all of them. */
  ReportSql count(ReportFilter filter, Grouping grouping) {
    // an agent's case may be another agent's too, and is one case in the total
    if (filter.perAgent())
      text.append(", whole AS (SELECT ")
          .append(each(COUNT))
          .append(" FROM (SELECT ")
          .append(each("bool_or(f.%1$s) AS %1$s"))
          .append(" FROM facts f GROUP BY f.id) AS f)\n");
    text.append(
            "SELECT grouping(%1$s) AS is_total, %1$s AS key, max(u.display_name) AS name,\n"
                .formatted(grouping.key()))
        .append(
            each(
                filter.perAgent()
                    ? "CASE grouping("
                        + grouping.key()
                        + ") WHEN 0 THEN count(*) FILTER (WHERE f.%1$s) ELSE (SELECT w.%1$s FROM whole w) END AS %1$s"
                    : COUNT))
        .append(MEASURES)
        .append("GROUP BY GROUPING SETS ((%s), ())".formatted(grouping.key()));
    return this;
  }

  private static String each(String column) {
    return Arrays.stream(Figure.values())
        .map(figure -> column.formatted(figure.column()))
        .collect(Collectors.joining(", "));
  }

  /** All cases that a figure counts. */
  ReportSql cases(Figure figure) {
    return add(CHOSEN.formatted(figure.column()) + CASES_IN_ORDER);
  }

  /** A page of the cases that a figure counts, with one more than the limit. */
  ReportSql listCases(Figure figure, @Nullable Cursor after, int limit) {
    add(CHOSEN.formatted(figure.column()));
    if (after != null)
      add("WHERE (c.requested_at, c.id) > (", after.instant(0), ", ", after.number(1), ")\n");
    return add(CASES_IN_ORDER + " LIMIT ", limit + 1);
  }

  /** Texts of SQL and values by turns. */
  private ReportSql add(Object... parts) {
    for (int i = 0; i < parts.length; i++) {
      text.append(i % 2 == 0 ? parts[i] : parameter(parts[i]));
    }
    return this;
  }

  private String parameter(Object value) {
    parameters.add(value);
    return "?" + parameters.size();
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
