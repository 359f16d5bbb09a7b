package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a case's window shows beside the case, which the actor was found to see. */
@Stateless
public class CaseWindowQueries {
  private static final int RELATED = 20;

  @Inject Sql sql;

  /**
   * The main case that this one was merged into, the requests merged into this one, and the other
   * cases of the number, as far as its list groups them and the actor may see theirs. Those that
   * another call closed are there for a day, so that it can be undone (REL-4).
   */
  public List<RelatedCase> listRelated(Actor actor, String id) {
    return sql
        .list(
            """
            SELECT o.public_id, o.list_id, l.name AS list_name, o.state, o.close_reason, o.due_at, u.display_name AS assignee_name,
                   (o.id = c.main_case_id OR o.id < c.id AND o.state <> 'CLOSED'
                     AND row_number() OVER (ORDER BY o.state = 'CLOSED', o.id) = 1) IS TRUE AS main
            FROM call_case c
            JOIN callback_list own ON own.id = c.list_id
            JOIN call_case o ON o.id <> c.id AND (o.main_case_id = c.id OR o.id = c.main_case_id OR o.phone = c.phone)
            JOIN callback_list l ON l.id = o.list_id
            LEFT JOIN app_user u ON u.id = o.assignee_id
            WHERE c.public_id = ?1 AND (
              (o.main_case_id = c.id OR o.id = c.main_case_id) IS TRUE
              OR own.related_cases <> 'OFF' AND l.related_cases <> 'OFF'
                AND (own.related_scope = 'ALL_LISTS' OR o.list_id = c.list_id)
                AND (o.state <> 'CLOSED' OR o.close_reason = 'REACHED_ELSEWHERE'
                  AND o.closed_at > (SELECT ringback_now()) - interval '1 day'))
            ORDER BY o.state = 'CLOSED', o.id LIMIT ?2
            """,
            id,
            RELATED)
        .stream()
        .filter(row -> actor.sees(row.number("list_id")))
        .map(CaseWindowQueries::related)
        .toList();
  }

  /** Since when the person waits in a service queue; the list has to look at all lists (REL-1). */
  public Optional<Instant> findCallerWaiting(String id) {
    return sql.find(
            """
            SELECT min(p.queued_at) AS since FROM call_case c
            JOIN callback_list l ON l.id = c.list_id AND l.related_cases <> 'OFF' AND l.related_scope = 'ALL_LISTS'
            JOIN pbx_call p ON p.phone = c.phone AND p.ended_at IS NULL AND p.answered_at IS NULL
            WHERE c.public_id = ?1
            """,
            id)
        .map(row -> row.findInstant("since"));
  }

  private static RelatedCase related(Row row) {
    return new RelatedCase(
        row.text("public_id"),
        row.text("list_name"),
        row.constant("state", CaseState.class),
        row.findConstant("close_reason", CloseReason.class),
        row.instant("due_at"),
        row.findText("assignee_name"),
        row.flag("main"));
  }

  /** Display names of users, by name. Actors that are no users have none. */
  public Map<String, String> displayNames(List<String> names) {
    var found = new HashMap<String, String>();
    var lines = String.join("\n", names);
    for (var row :
        sql.list(
            "SELECT name, display_name FROM app_user WHERE name = ANY(string_to_array(?1, chr(10)))",
            lines)) {
      found.put(row.text("name"), row.text("display_name"));
    }
    return found;
  }
}
