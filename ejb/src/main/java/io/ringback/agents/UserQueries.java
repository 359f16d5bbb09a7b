package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads users, for administrators. */
@Stateless
public class UserQueries {
  private static final String USERS =
      """
      SELECT u.id, u.name, u.display_name, u.email, u.language, u.time_zone, u.extension, u.disabled,
             u.provider_issuer, u.password_hash IS NOT NULL AS has_password,
             coalesce(a.work_mode = 'CALLBACKS', false) AS receiving,
             (SELECT string_agg(r.role, ' ' ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id) AS roles,
             (SELECT string_agg(l.key, ' ' ORDER BY l.key) FROM list_grant g JOIN callback_list l ON l.id = g.list_id
              WHERE g.user_id = u.id) AS supervises,
             (SELECT string_agg(l.key, ' ' ORDER BY l.key) FROM list_member m JOIN callback_list l ON l.id = m.list_id
              WHERE m.agent_id = u.id) AS member_of,
             (SELECT count(*) FROM call_case c WHERE c.assignee_id = u.id AND c.state = 'ASSIGNED') AS held
      FROM app_user u LEFT JOIN agent a ON a.id = u.id
      """;

  @Inject Sql sql;

  public UserView get(Actor actor, String name) {
    requireAdministrator(actor);
    return sql.find(USERS + "WHERE u.name = ?1", name)
        .map(UserQueries::view)
        .orElseThrow(() -> new NotFoundException("user", name));
  }

  /** By name. */
  public Page<UserView> list(Actor actor, UserFilter filter, PageRequest page) {
    requireAdministrator(actor);
    var cursor = Cursor.read(page, 1);
    var rows =
        sql.list(
            USERS
                + """
                WHERE u.name > ?1
                  AND strpos(lower(concat_ws(' ', u.name, u.display_name, u.email)), lower(CAST(?2 AS text))) > 0
                  AND (?3 = '' OR EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = ?3))
                  AND (?4 = '' OR CAST(u.disabled AS text) = ?4)
                ORDER BY u.name LIMIT ?5
                """,
            cursor == null ? "" : cursor.text(0),
            filter.search().strip(),
            text(filter.role()),
            text(filter.disabled()),
            page.limit() + 1);
    return Page.of(rows, page.limit(), UserQueries::view, row -> Cursor.of(row.text("name")));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static UserView view(Row row) {
    return new UserView(
        row.text("name"),
        row.text("display_name"),
        words(row.findText("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
        row.findText("email"),
        row.text("language"),
        row.text("time_zone"),
        row.findText("extension"),
        words(row.findText("supervises")),
        words(row.findText("member_of")),
        row.findText("provider_issuer"),
        row.flag("has_password"),
        row.flag("disabled"),
        row.flag("receiving"),
        row.number("held"));
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.seesAllLists()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
