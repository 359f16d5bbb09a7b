package io.ringback.agents;

import io.ringback.lists.ListDeleted;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which agents are members of which lists, and active there. */
@ApplicationScoped
class Memberships {
  private static final String MEMBERS =
      """
      SELECT u.name, u.display_name, m.active, m.active AND a.work_mode = 'CALLBACKS' AS serving
      FROM list_member m JOIN agent a ON a.id = m.agent_id JOIN app_user u ON u.id = a.id
      WHERE m.list_id = ?1 AND NOT u.disabled
      """;

  private static final String CANDIDATES =
      """
      SELECT u.name, u.display_name, false AS active, false AS serving
      FROM agent a JOIN app_user u ON u.id = a.id
      WHERE NOT u.disabled AND EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'AGENT')
        AND NOT EXISTS (SELECT FROM list_member m WHERE m.agent_id = a.id AND m.list_id = ?1)
        AND strpos(lower(u.display_name || ' ' || u.name), lower(CAST(?2 AS text))) > 0
      ORDER BY u.display_name, u.name LIMIT 20
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /** By the name that people read. */
  List<MemberView> list(long list) {
    return sql.list(MEMBERS + "ORDER BY u.display_name, u.name", list).stream()
        .map(Memberships::view)
        .toList();
  }

  /** Some who could become members, by the name that people read. */
  List<MemberView> listCandidates(long list, String search) {
    return sql.list(CANDIDATES, list, search.strip()).stream().map(Memberships::view).toList();
  }

  MemberView get(long list, long agent) {
    return sql.find(MEMBERS + "AND m.agent_id = ?2", list, agent)
        .map(Memberships::view)
        .orElseThrow();
  }

  /** Whether each member is active, by internal id and in the order of it: that of locks. */
  SortedMap<Long, Boolean> membersOf(long list) {
    var members = new TreeMap<Long, Boolean>();
    sql.list(
            "SELECT m.agent_id, m.active FROM list_member m JOIN app_user u ON u.id = m.agent_id WHERE m.list_id = ?1 AND NOT u.disabled",
            list)
        .forEach(row -> members.put(row.number("agent_id"), row.flag("active")));
    return members;
  }

  /** Whether the agent is active on the list; empty when they are no member. */
  Optional<Boolean> findActive(long agent, long list) {
    return sql.find(
            "SELECT active FROM list_member WHERE agent_id = ?1 AND list_id = ?2", agent, list)
        .map(row -> row.flag("active"));
  }

  /** The agent's row is locked: nobody else writes their memberships. */
  void put(long agent, long list, boolean active) {
    sql.execute(
        """
        INSERT INTO list_member (agent_id, list_id, active) VALUES (?1, ?2, ?3)
        ON CONFLICT (agent_id, list_id) DO UPDATE SET active = excluded.active
        """,
        agent,
        list,
        active);
  }

  void remove(long agent, long list) {
    sql.execute("DELETE FROM list_member WHERE agent_id = ?1 AND list_id = ?2", agent, list);
  }

  /** Internal ids of the agent's lists. */
  List<Long> listsOf(long agent) {
    return sql
        .list("SELECT list_id FROM list_member WHERE agent_id = ?1 ORDER BY list_id", agent)
        .stream()
        .map(row -> row.number("list_id"))
        .toList();
  }

  /** Its members lose it with the list; their activity says so. */
  void listDeleted(@Observes ListDeleted deleted) {
    sql.execute(
        """
        INSERT INTO agent_event (agent_id, type, at, actor, details)
        SELECT m.agent_id, ?1, CAST(?2 AS timestamptz), ?3, jsonb_build_object('list', l.key)
        FROM list_member m JOIN callback_list l ON l.id = m.list_id WHERE l.id = ?4
        """,
        AgentEventType.MEMBER_REMOVED,
        clock.now(),
        deleted.actor(),
        deleted.listId());
  }

  private static MemberView view(Row row) {
    return new MemberView(
        row.text("name"), row.text("display_name"), row.flag("active"), row.flag("serving"));
  }
}
