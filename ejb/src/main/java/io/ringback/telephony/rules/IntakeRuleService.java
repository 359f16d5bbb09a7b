package io.ringback.telephony.rules;

import io.ringback.access.Actor;
import io.ringback.configuration.Organisation;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules as those see and change them who run the intake. Each method is one transaction.
 *
 * <p>A rule may draw requests away from any list, so only who sees every list changes one.
 */
@Stateless
public class IntakeRuleService {
  private static final Set<String> EVENTS = Set.of("missed", "dropped", "overflow", "ivr");

  @Inject Sql sql;
  @Inject IntakeRules rules;
  @Inject Organisation organisation;

  /** The rules of the lists that the actor may see, oldest first. */
  public List<IntakeRule> listAll(Actor actor) {
    return rules.list().stream().filter(rule -> actor.sees(rule.list().id())).toList();
  }

  public IntakeRule get(Actor actor, String id) {
    return listAll(actor).stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("intake rule", id));
  }

  /** Makes a rule, or gives the one that matches alike another list. */
  public Stored put(Actor actor, IntakeRuleSettings settings) {
    requireAllLists(actor);
    requireKnownEvent(settings.event());
    var row =
        sql.find(
                """
                INSERT INTO intake_rule (public_id, event, queue, to_number, list_id)
                VALUES (?1, nullif(?2, ''), nullif(?3, ''), nullif(?4, ''), ?5)
                ON CONFLICT ON CONSTRAINT uq_intake_rule_match DO UPDATE SET list_id = excluded.list_id
                RETURNING public_id, xmax = 0 AS created
                """,
                PublicIds.next(),
                orEmpty(settings.event()),
                orEmpty(settings.queue()),
                orEmpty(ChannelNumber.normalise(settings.to(), organisation.region())),
                listId(settings.list()))
            .orElseThrow();
    return new Stored(get(actor, row.text("public_id")), row.flag("created"));
  }

  public void delete(Actor actor, String id) {
    requireAllLists(actor);
    if (sql.execute("DELETE FROM intake_rule WHERE public_id = ?1", id) == 0) {
      throw new NotFoundException("intake rule", id);
    }
  }

  /**
   * @param created false when a rule that matches alike was there
   */
  public record Stored(IntakeRule rule, boolean created) {}

  private long listId(String key) {
    return sql.find("SELECT id FROM callback_list WHERE key = ?1", key)
        .orElseThrow(() -> new InvalidFieldException(Violation.of("list", "unknown-list")))
        .number("id");
  }

  private static void requireAllLists(Actor actor) {
    if (!actor.seesAllLists()) throw new NoPermissionException("every list");
  }

  private static void requireKnownEvent(@Nullable String event) {
    if (event != null && !EVENTS.contains(event)) {
      throw new InvalidFieldException(Violation.of("event", "unknown-value"));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
