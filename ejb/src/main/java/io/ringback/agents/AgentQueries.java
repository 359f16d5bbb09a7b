package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Reads about agents. */
@Stateless
public class AgentQueries {
  /** Whom the actor may see: all, themselves (?2), or who shares a list with them (?3). */
  private static final String AGENTS =
      """
      SELECT u.name, u.display_name, a.availability, a.work_mode, a.receiving_since, a.stop_reason,
             (SELECT c.public_id FROM call_case c WHERE c.assignee_id = a.id AND c.assignment = 'OFFERED') AS held_case,
             EXISTS (SELECT FROM call_case c WHERE c.assignee_id = a.id AND c.state = 'ASSIGNED' AND c.on_call)
             OR EXISTS (SELECT FROM pbx_call p
                        WHERE p.agent_id = a.id AND p.answered_at IS NOT NULL AND p.ended_at IS NULL) AS on_call
      FROM agent a JOIN app_user u ON u.id = a.id
      WHERE NOT u.disabled AND EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'AGENT')
        AND (?1 OR a.id = ?2 OR EXISTS (
          SELECT FROM list_member m WHERE m.agent_id = a.id AND m.list_id = ANY (CAST(?3 AS bigint[]))))
      """;

  @Inject Sql sql;

  /** All enabled agents that share a list with the actor or whom the actor supervises, by name. */
  public List<AgentView> listAll(Actor actor) {
    return sql
        .list(AGENTS + "ORDER BY u.name", actor.seesAllLists(), self(actor), lists(actor))
        .stream()
        .map(AgentQueries::view)
        .toList();
  }

  /** An agent of {@link #listAll}. */
  public AgentView get(Actor actor, String name) {
    return sql.find(
            AGENTS + "AND u.name = ?4", actor.seesAllLists(), self(actor), lists(actor), name)
        .map(AgentQueries::view)
        .orElseThrow(() -> new NotFoundException("agent", name));
  }

  private static long self(Actor actor) {
    return actor instanceof Actor.User user ? user.id() : 0;
  }

  private static String lists(Actor actor) {
    return actor.visibleLists().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static AgentView view(Row row) {
    var mode = row.constant("work_mode", WorkMode.class);
    return new AgentView(
        row.text("name"),
        row.text("display_name"),
        row.constant("availability", Availability.class),
        mode,
        mode == WorkMode.CALLBACKS,
        row.findInstant("receiving_since"),
        row.findConstant("stop_reason", StopReason.class),
        row.flag("on_call"),
        row.findText("held_case"));
  }
}
