package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which lists were granted to which supervisors and monitors. */
@ApplicationScoped
class Grants {
  private static final String PEOPLE =
      """
      SELECT u.name, u.display_name, string_agg(r.role, ',' ORDER BY r.role) AS roles
      FROM app_user u JOIN user_role r ON r.user_id = u.id AND r.role IN ('SUPERVISOR', 'MONITOR')
      WHERE NOT u.disabled AND %s EXISTS (SELECT FROM list_grant g WHERE g.user_id = u.id AND g.list_id = ?1)
        AND strpos(lower(u.display_name || ' ' || u.name), lower(CAST(?2 AS text))) > 0
      GROUP BY u.name, u.display_name
      ORDER BY u.display_name, u.name LIMIT %d
      """;

  private static final int MOST = 1000;
  private static final int SOME = 20;

  @Inject Sql sql;
  @Inject CallbackLists lists;
  @Inject AuditLog audit;

  /** By the name that people read. */
  List<GrantView> list(long list) {
    return sql.list(PEOPLE.formatted("", MOST), list, "").stream().map(Grants::view).toList();
  }

  /** Some to whom the list could be granted, by the name that people read. */
  List<GrantView> listCandidates(long list, String search) {
    return sql.list(PEOPLE.formatted("NOT", SOME), list, search.strip()).stream()
        .map(Grants::view)
        .toList();
  }

  /** Names of all who have the list, disabled ones too, in the order of locks. */
  List<String> namesOf(long list) {
    return sql
        .list(
            "SELECT u.name FROM list_grant g JOIN app_user u ON u.id = g.user_id WHERE g.list_id = ?1 ORDER BY u.name",
            list)
        .stream()
        .map(row -> row.text("name"))
        .toList();
  }

  /** The user is locked: a user who is replaced meanwhile brings their own grants. */
  void add(Actor actor, User user, CallbackList list) {
    var before = granted(user);
    user.grant(list.id());
    audit.record(actor, AuditSubject.USER, user.name(), before, granted(user));
  }

  void remove(Actor actor, User user, CallbackList list) {
    var before = granted(user);
    user.revoke(list.id());
    audit.record(actor, AuditSubject.USER, user.name(), before, granted(user));
  }

  private Granted granted(User user) {
    return new Granted(
        user.granted().stream().map(id -> lists.get(id).key()).collect(Collectors.toSet()));
  }

  /** As the audit log knows it, in the words of {@link AuditedUser}. */
  private record Granted(Set<String> supervises) {}

  private static GrantView view(Row row) {
    var roles = Arrays.stream(row.text("roles").split(",")).map(Role::valueOf);
    return new GrantView(
        row.text("name"), row.text("display_name"), roles.collect(Collectors.toSet()));
  }
}
