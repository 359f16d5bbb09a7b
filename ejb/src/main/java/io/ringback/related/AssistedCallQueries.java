package io.ringback.related;

import io.ringback.access.Actor;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import io.ringback.related.AssistedCall.CallersCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what an agent should know about the person they are talking with (ASSIST-1). */
@Stateless
public class AssistedCallQueries {
  private static final int MOST = 20;

  @Inject Sql sql;

  /**
   * The call that the agent is on, if the person has open cases on lists of theirs that assist.
   * Nothing while they call for such a case themselves: its window tells them.
   */
  public Optional<AssistedCall> find(Actor.User agent) {
    return sql.find(
            """
            SELECT p.call_id, p.phone, p.answered_at FROM pbx_call p
            WHERE p.agent_id = ?1 AND p.answered_at IS NOT NULL AND p.ended_at IS NULL AND p.phone IS NOT NULL
              AND NOT EXISTS (SELECT FROM call_case own WHERE own.assignee_id = ?1 AND own.on_call AND own.phone = p.phone)
            ORDER BY p.answered_at DESC LIMIT 1
            """,
            agent.id())
        .map(row -> call(agent, row))
        .filter(call -> !call.cases().isEmpty());
  }

  private AssistedCall call(Actor.User agent, Row row) {
    var phone = row.text("phone");
    var cases =
        sql
            .list(
                """
                SELECT c.public_id, l.name AS list_name, d.name, d.topic, c.due_at, u.display_name AS assignee_name
                FROM call_case c
                JOIN case_details d ON d.case_id = c.id
                JOIN callback_list l ON l.id = c.list_id AND l.assisted_callback
                JOIN list_member m ON m.list_id = c.list_id AND m.agent_id = ?1
                LEFT JOIN app_user u ON u.id = c.assignee_id
                WHERE c.phone = ?2 AND c.state <> 'CLOSED' ORDER BY c.id LIMIT ?3
                """,
                agent.id(),
                phone,
                MOST)
            .stream()
            .map(AssistedCallQueries::callersCase)
            .toList();
    return new AssistedCall(row.text("call_id"), phone, row.instant("answered_at"), cases);
  }

  private static CallersCase callersCase(Row row) {
    return new CallersCase(
        row.text("public_id"),
        row.text("list_name"),
        row.findText("name"),
        row.findText("topic"),
        row.instant("due_at"),
        row.findText("assignee_name"));
  }
}
