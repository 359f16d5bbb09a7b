package io.ringback.handling;

import io.ringback.classification.ClassifiedConverter;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads attempts; whether they may be seen has been decided with their case. */
@ApplicationScoped
class AttemptQueries {
  private static final String SELECT =
      """
      SELECT a.*, c.public_id AS case_public_id, u.name AS agent, d.result AS dial_result,
             coalesce(d.result_at, d.requested_at) AS dial_at
      FROM call_attempt a JOIN call_case c ON c.id = a.case_id JOIN app_user u ON u.id = a.agent_id
      LEFT JOIN dial_request d ON d.attempt_id = a.id
      """;

  @Inject Sql sql;

  AttemptView view(String publicId) {
    return sql.find(SELECT + "WHERE a.public_id = ?1", publicId)
        .map(AttemptQueries::view)
        .orElseThrow();
  }

  List<AttemptView> list(long callCase) {
    return sql.list(SELECT + "WHERE a.case_id = ?1 ORDER BY a.id", callCase).stream()
        .map(AttemptQueries::view)
        .toList();
  }

  /** The agent's latest attempt of which they have not said what came of it. */
  Optional<AttemptView> findUnsaved(long agent) {
    return sql.find(
            SELECT
                + """
                WHERE c.assignee_id = ?1 AND c.state = 'ASSIGNED' AND c.on_call AND a.agent_id = ?1
                  AND a.saved_at IS NULL AND a.abandoned_at IS NULL
                ORDER BY a.id DESC LIMIT 1
                """,
            agent)
        .map(AttemptQueries::view);
  }

  private static @Nullable DialView dial(Row row) {
    var result = row.findConstant("dial_result", DialResult.class);
    return result == null ? null : new DialView(result, row.instant("dial_at"));
  }

  private static AttemptView view(Row row) {
    return new AttemptView(
        row.text("public_id"),
        row.text("case_public_id"),
        row.text("agent"),
        row.findText("call_id") != null,
        dial(row),
        row.instant("started_at"),
        row.findInstant("ringing_at"),
        row.findInstant("answered_at"),
        row.findInstant("ended_at"),
        row.findText("status"),
        row.findInstant("saved_at"),
        row.flag("automatic"),
        row.findText("note"),
        ClassifiedConverter.read(row.text("classification")));
  }
}
