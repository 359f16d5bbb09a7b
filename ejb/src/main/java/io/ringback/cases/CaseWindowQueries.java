package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a case's window shows beside the case, which the actor was found to see. */
@Stateless
public class CaseWindowQueries {
  private static final int HISTORY = 100;
  private static final int RELATED = 20;

  @Inject Sql sql;

  /** The latest first. */
  public List<HistoryItem> latestHistory(String id) {
    return sql
        .list(
            """
            SELECT e.id, e.type, e.at, e.actor, e.details
            FROM case_event e JOIN call_case c ON c.id = e.case_id
            WHERE c.public_id = ?1 ORDER BY e.id DESC LIMIT ?2
            """,
            id,
            HISTORY)
        .stream()
        .map(
            row ->
                new HistoryItem(
                    row.text("id"),
                    row.text("type"),
                    row.instant("at"),
                    row.text("actor"),
                    row.object("details")))
        .toList();
  }

  /**
   * Open cases of the number and those merged into this one, as far as its list groups them and the
   * actor may see theirs.
   */
  public List<RelatedCase> listRelated(Actor actor, String id) {
    return sql
        .list(
            """
            SELECT o.public_id, o.list_id, l.name AS list_name, o.state, o.close_reason, o.due_at, u.display_name AS assignee_name,
                   o.id < c.id AND o.state <> 'CLOSED' AND row_number() OVER (ORDER BY o.state = 'CLOSED', o.id) = 1 AS main
            FROM call_case c
            JOIN callback_list own ON own.id = c.list_id
            JOIN call_case o ON o.id <> c.id AND (o.main_case_id = c.id OR (o.phone = c.phone AND o.state <> 'CLOSED'))
            JOIN callback_list l ON l.id = o.list_id
            LEFT JOIN app_user u ON u.id = o.assignee_id
            WHERE c.public_id = ?1 AND own.related_cases <> 'OFF' AND (own.related_scope = 'ALL_LISTS' OR o.list_id = c.list_id)
            ORDER BY o.state = 'CLOSED', o.id LIMIT ?2
            """,
            id,
            RELATED)
        .stream()
        .filter(row -> actor.sees(row.number("list_id")))
        .map(CaseWindowQueries::related)
        .toList();
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
