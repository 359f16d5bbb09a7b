package io.ringback.telephony.rules;

import io.ringback.access.Actor;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.configuration.Organisation;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.lists.ListDeleted;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
  @Inject AuditLog audit;

  /** The rules of the lists that the actor may see, oldest first. */
  public List<IntakeRule> listAll(Actor actor) {
    return rules.list().stream().filter(rule -> actor.sees(rule.list().id())).toList();
  }

  /** Which rule a request would meet now, of those that the actor may see. */
  public Optional<IntakeRule> tryOut(Actor actor, PossibleRequest request) {
    var to = ChannelNumber.normalise(request.to(), organisation.region());
    return new IntakeRuleBook(rules.list())
        .find(request.event(), request.queue(), to)
        .filter(rule -> actor.sees(rule.list().id()));
  }

  /** A request as the PBX might tell of it. */
  public record PossibleRequest(String event, @Nullable String queue, @Nullable String to) {}

  public IntakeRule get(Actor actor, String id) {
    var rule = find(listAll(actor), id);
    if (rule == null) throw new NotFoundException("intake rule", id);
    return rule;
  }

  private static @Nullable IntakeRule find(List<IntakeRule> rules, String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
  }

  private void audit(
      Actor actor, IntakeRule rule, @Nullable Record before, @Nullable Record after) {
    audit.record(actor, AuditSubject.INTAKE_RULE, rule.match(), before, after);
  }

  private static @Nullable IntakeRuleSettings written(@Nullable IntakeRule rule) {
    return rule == null ? null : rule.settings();
  }

  /** Makes a rule, or gives the one that matches alike another list. */
  public Stored put(Actor actor, IntakeRuleSettings settings) {
    requireAllLists(actor);
    requireKnownEvent(settings.event());
    long list = holdList(settings.list());
    lock();
    var before = rules.list();
    var stored = store(settings, list);
    var rule = get(actor, stored.text("public_id"));
    audit(actor, rule, written(find(before, rule.id())), rule.settings());
    return new Stored(rule, stored.flag("created"));
  }

  /** One change at a time, so that each knows what it changes. Nobody who reads waits. */
  private void lock() {
    sql.execute("LOCK TABLE intake_rule IN SHARE ROW EXCLUSIVE MODE");
  }

  private Row store(IntakeRuleSettings settings, long list) {
    return sql.find(
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
            list)
        .orElseThrow();
  }

  public void delete(Actor actor, String id) {
    requireAllLists(actor);
    lock();
    remove(actor, get(actor, id));
  }

  /** Its rules go with it, each with its entry; their requests go where the other rules say. */
  public void listDeleted(@Observes ListDeleted deleted) {
    lock();
    var actor = new Actor.Ordered(deleted.actor());
    rules.list().stream()
        .filter(rule -> rule.list().id() == deleted.listId())
        .forEach(rule -> remove(actor, rule));
  }

  private void remove(Actor actor, IntakeRule rule) {
    sql.execute("DELETE FROM intake_rule WHERE public_id = ?1", rule.id());
    audit(actor, rule, rule.settings(), null);
  }

  /**
   * @param created false when a rule that matches alike was there
   */
  public record Stored(IntakeRule rule, boolean created) {}

  /** Before the rules are locked, for who deletes a list has the list first, and then its rules. */
  private long holdList(String key) {
    return sql.find("SELECT id FROM callback_list WHERE key = ?1 FOR KEY SHARE", key)
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
