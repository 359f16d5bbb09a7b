package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lists with their counters (LIST-3), all in one statement. */
@Stateless
public class DeskListQueries {
  private static final String SELECT =
      """
      SELECT l.id, l.key, l.name, l.kind, l.paused, l.members_manage_members, m.active,
             serving.agents, counted.open, counted.due, counted.expiring
      FROM callback_list l
      LEFT JOIN list_member m ON m.list_id = l.id AND m.agent_id = ?1
      CROSS JOIN LATERAL (
        SELECT count(*) AS agents FROM list_member s JOIN agent a ON a.id = s.agent_id
        WHERE s.list_id = l.id AND s.active AND a.work_mode = 'CALLBACKS') AS serving
      CROSS JOIN LATERAL (
        SELECT count(*) AS open,
               count(*) FILTER (WHERE c.due_at < (SELECT ringback_now()) + interval '1 hour') AS due,
               count(*) FILTER (WHERE c.expires_at < (SELECT ringback_now()) + interval '24 hours') AS expiring
        FROM call_case c WHERE c.list_id = l.id AND c.state <> 'CLOSED') AS counted
      """;

  @Inject Sql sql;

  /** Lists that the agent is a member of, by name. */
  public List<DeskList> listOwn(Actor.User agent) {
    return sql
        .list(SELECT + "WHERE m.agent_id IS NOT NULL ORDER BY l.name, l.key", agent.id())
        .stream()
        .map(DeskListQueries::list)
        .toList();
  }

  /** Every list that the user may see, by name. */
  public List<DeskList> listVisible(Actor.User user) {
    return sql.list(SELECT + "ORDER BY l.name, l.key", user.id()).stream()
        .map(DeskListQueries::list)
        .filter(list -> user.sees(list.id()))
        .toList();
  }

  private static DeskList list(Row row) {
    return new DeskList(
        row.number("id"),
        row.text("key"),
        row.text("name"),
        row.constant("kind", ListKind.class),
        row.flag("paused"),
        row.flag("members_manage_members"),
        row.findText("active") == null ? null : row.flag("active"),
        new Counters(
            row.number("agents"), row.number("open"), row.number("due"), row.number("expiring")));
  }
}
