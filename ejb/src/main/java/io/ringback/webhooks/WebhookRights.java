package io.ringback.webhooks;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.errors.NoPermissionException;
import java.util.stream.Collectors;

/**
 * Who may have to do with an endpoint: administrators, and keys, each with those that hear of no
 * list outside its own.
 */
final class WebhookRights {
  private WebhookRights() {}

  static void require(Actor actor) {
    if (actor instanceof Actor.User user && !user.roles().contains(Role.ADMINISTRATOR))
      throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }

  /** What an endpoint is told of persons must not be more than its maker may read. */
  static void requirePersons(Actor actor) {
    if (actor instanceof Actor.Key key && !key.scopes().contains(Scope.CASES_READ))
      throw new NoPermissionException(Scope.CASES_READ.text());
  }

  /** SQL for what the actor may see of the endpoints w. */
  static String visible(Actor actor) {
    require(actor);
    if (actor.seesAllLists()) return "w.removed_at IS NULL";
    var lists = actor.visibleLists().stream().map(String::valueOf).collect(Collectors.joining(","));
    return """
        w.removed_at IS NULL AND NOT w.all_lists
        AND EXISTS (SELECT 1 FROM webhook_list o WHERE o.webhook_id = w.id)
        AND NOT EXISTS (SELECT 1 FROM webhook_list o WHERE o.webhook_id = w.id AND o.list_id <> ALL (CAST('{%s}' AS bigint[])))
        """
        .formatted(lists);
  }
}
