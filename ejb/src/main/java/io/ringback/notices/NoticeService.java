package io.ringback.notices;

import io.ringback.access.Actor;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What pages show of new cases, and of their person's own that are due. A page that its person can
 * see asks for what is new; whatever it gets, nobody else gets: no other page, and no push.
 */
@Stateless
public class NoticeService {
  @Inject Sql sql;

  /**
   * Those that nobody has shown yet and that are still so, the oldest first. A new case is no news
   * after 15 minutes; a reminder waits for its person, until it is removed with all notices after
   * an hour.
   */
  public List<Notice> claim(Actor.User person) {
    return sql
        .list(
            """
            WITH claimed AS (
              UPDATE notice SET claimed_at = ringback_now(), claimed_by = 'PAGE'
              WHERE user_id = ?1 AND claimed_at IS NULL AND (kind = 'DUE' OR made_at > (SELECT ringback_now()) - interval '15 minutes')
              RETURNING id, kind, case_id, cases)
            SELECT n.kind, c.public_id, c.phone, d.name, l.name AS list_name, n.cases
            FROM claimed n
            JOIN call_case c ON c.id = n.case_id AND CASE n.kind
              WHEN 'DUE' THEN c.assignee_id = ?1 AND c.assignment = 'SELF' AND NOT c.on_call AND c.due_at <= (SELECT ringback_now())
              ELSE n.cases > 1 OR c.assignee_id IS NULL AND c.state <> 'CLOSED' END
            JOIN case_details d ON d.case_id = c.id
            JOIN callback_list l ON l.id = c.list_id
            JOIN list_member m ON m.list_id = l.id AND m.agent_id = ?1
            ORDER BY n.id
            """,
            person.id())
        .stream()
        .map(NoticeService::notice)
        .toList();
  }

  private static Notice notice(Row row) {
    return new Notice(
        row.constant("kind", NoticeKind.class),
        row.text("public_id"),
        row.text("list_name"),
        row.findText("name"),
        row.findText("phone"),
        row.integer("cases"));
  }

  /** Which of these people have a notice or a message that was made just now. */
  public Set<String> listPeopleToTell(Collection<String> userNames) {
    return sql
        .list(
            """
            SELECT DISTINCT u.name FROM notice n JOIN app_user u ON u.id = n.user_id
            WHERE n.claimed_at IS NULL AND n.made_at > (SELECT ringback_now()) - interval '1 second'
              AND u.name = ANY (string_to_array(CAST(?1 AS text), chr(10)))
            UNION
            SELECT u.name FROM agent_message m JOIN app_user u ON u.id = m.agent_id
            WHERE m.shown_at IS NULL AND m.sent_at > (SELECT ringback_now()) - interval '3 seconds'
              AND u.name = ANY (string_to_array(CAST(?1 AS text), chr(10)))
            """,
            String.join("\n", userNames))
        .stream()
        .map(row -> row.text("name"))
        .collect(Collectors.toSet());
  }
}
