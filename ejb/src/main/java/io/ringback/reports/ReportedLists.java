package io.ringback.reports;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read reports, and of which lists: supervisors and monitors of those granted to them,
 * administrators of all. Being a member of a list as an agent is not enough.
 */
@ApplicationScoped
class ReportedLists {
  @Inject Sql sql;

  /** By name. */
  List<ReportedList> listAll(Actor actor) {
    requireReader(actor);
    return sql
        .list("SELECT id, key, name, time_zone FROM callback_list ORDER BY name, key")
        .stream()
        .map(ReportedLists::list)
        .filter(list -> isReadBy(actor, list.id()))
        .toList();
  }

  /** The one of that key, or all when there is none. */
  List<ReportedList> listAll(Actor actor, @Nullable String key) {
    var all = listAll(actor);
    if (key == null) return all;
    var chosen = all.stream().filter(list -> list.key().equals(key)).toList();
    if (chosen.isEmpty()) throw new NotFoundException("list", key);
    return chosen;
  }

  private static void requireReader(Actor actor) {
    if (!(actor instanceof Actor.User user)) return;
    boolean reads =
        user.seesAllLists()
            || user.roles().contains(Role.SUPERVISOR)
            || user.roles().contains(Role.MONITOR);
    if (!reads) throw new NoPermissionException("a supervisor or monitor");
  }

  private static boolean isReadBy(Actor actor, long list) {
    if (actor instanceof Actor.User user)
      return user.seesAllLists() || user.granted().contains(list);
    return actor.sees(list);
  }

  private static ReportedList list(Row row) {
    return new ReportedList(
        row.number("id"), row.text("key"), row.text("name"), ZoneId.of(row.text("time_zone")));
  }
}
