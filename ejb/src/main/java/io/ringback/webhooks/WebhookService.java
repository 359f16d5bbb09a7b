package io.ringback.webhooks;

import io.ringback.access.Actor;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Endpoints as those make and change them who may. Each method is one transaction. */
@Stateless
public class WebhookService {
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  @Inject Sql sql;
  @Inject WebhookQueries queries;
  @Inject WebhookEndpoints endpoints;
  @Inject CallbackLists lists;
  @Inject AuditLog audit;

  /** It hears of what happens from now on. */
  public MadeWebhook create(Actor actor, NewWebhook wanted) {
    WebhookRights.require(actor);
    if (wanted.personalData()) WebhookRights.requirePersons(actor);
    check(wanted);
    var ids = listIds(actor, wanted.lists());
    var secret = WebhookSecret.generate();
    var id = PublicIds.next();
    store(actor, id, wanted, secret, ids == null);
    if (ids != null) limit(id, ids);
    var made = queries.get(actor, id);
    audit.record(actor, AuditSubject.WEBHOOK, made.url(), null, settings(made));
    return new MadeWebhook(made, secret.text());
  }

  private void check(NewWebhook wanted) {
    var violations = new Violations();
    endpoints.findViolation(wanted.url()).ifPresent(violations::add);
    violations.check(EventTypes.ALL.containsAll(wanted.types()), "types", "unknown-value");
    var chosen = wanted.lists();
    violations.check(chosen == null || !chosen.isEmpty(), "lists", "required");
    violations.throwIfAny();
  }

  /** Null when it hears of every list. */
  private @Nullable Set<Long> listIds(Actor actor, @Nullable Set<String> keys) {
    if (keys != null)
      return keys.stream().map(key -> listId(actor, key)).collect(Collectors.toSet());
    return actor.seesAllLists() ? null : new HashSet<>(actor.visibleLists());
  }

  private Long listId(Actor actor, String key) {
    return lists
        .findVisible(actor, key)
        .map(CallbackList::id)
        .orElseThrow(() -> new InvalidFieldException(Violation.of("lists", "unknown-list")));
  }

  private void store(
      Actor actor, String id, NewWebhook wanted, WebhookSecret secret, boolean allLists) {
    sql.execute(
        """
        INSERT INTO webhook (public_id, url, secret, types, all_lists, personal_data, format, position, created_at, created_by)
        SELECT ?1, ?2, ?3, nullif(CAST(?4 AS text), ''), ?5, ?6, ?7, last, ringback_now(), ?8 FROM feed_position
        """,
        id,
        wanted.url(),
        secret.text(),
        wanted.types().stream().sorted().collect(Collectors.joining(" ")),
        allLists,
        wanted.personalData(),
        wanted.format(),
        actor.label());
  }

  private void limit(String id, Set<Long> ids) {
    ids.forEach(
        list ->
            sql.execute(
                "INSERT INTO webhook_list (webhook_id, list_id) SELECT id, ?2 FROM webhook WHERE public_id = ?1",
                id,
                list));
  }

  /**
   * Gives it a new secret. Messages are signed with both until the time is over, so that its
   * receiver can change in between.
   *
   * @param overlap zero where the old one has leaked; 7 days at most
   */
  public RotatedSecret rotateSecret(Actor actor, String id, Duration overlap) {
    var webhook = queries.get(actor, id);
    if (overlap.compareTo(LONGEST_OVERLAP) > 0)
      throw new InvalidFieldException(
          Violation.of("overlap", "period-too-long", "max", LONGEST_OVERLAP));
    var secret = WebhookSecret.generate();
    var until = replaceSecret(id, secret, overlap);
    audit.record(
        actor,
        AuditSubject.WEBHOOK,
        webhook.url(),
        new OldSecret(webhook.oldSecretUntil()),
        new OldSecret(until));
    return new RotatedSecret(secret.text(), until);
  }

  private Instant replaceSecret(String id, WebhookSecret secret, Duration overlap) {
    return sql.find(
            """
            UPDATE webhook SET secret = ?2, old_secret = secret, old_secret_until = ringback_now() + make_interval(secs => ?3)
            WHERE public_id = ?1 AND removed_at IS NULL RETURNING old_secret_until
            """,
            id,
            secret.text(),
            overlap)
        .orElseThrow(() -> new NotFoundException("webhook", id))
        .instant("old_secret_until");
  }

  /** Nothing is sent to it any more, not even what waits. */
  public void delete(Actor actor, String id) {
    var webhook = queries.get(actor, id);
    int removed =
        sql.execute(
            "UPDATE webhook SET removed_at = ringback_now() WHERE public_id = ?1 AND removed_at IS NULL",
            id);
    if (removed == 1)
      audit.record(actor, AuditSubject.WEBHOOK, webhook.url(), settings(webhook), null);
  }

  /** What happens from now on waits for it in the feed. */
  public void disable(Actor actor, String id) {
    var webhook = queries.get(actor, id);
    int changed =
        sql.execute(
            "UPDATE webhook SET active = false, disabled_reason = 'BY_HAND' WHERE public_id = ?1 AND active",
            id);
    if (changed == 1) auditActivity(actor, webhook, false);
  }

  /** It goes on where it stopped. */
  public void enable(Actor actor, String id) {
    var webhook = queries.get(actor, id);
    int changed =
        sql.execute(
            """
            UPDATE webhook SET active = true, disabled_reason = NULL, failures = 0, resting_until = NULL
            WHERE public_id = ?1 AND NOT active
            """,
            id);
    if (changed == 1) auditActivity(actor, webhook, true);
  }

  private void auditActivity(Actor actor, WebhookView webhook, boolean active) {
    audit.record(
        actor, AuditSubject.WEBHOOK, webhook.url(), new Activity(!active), new Activity(active));
  }

  /** Sends a message that tells of nothing, to see whether it arrives. */
  public DeliveryView test(Actor actor, String id) {
    queries.get(actor, id);
    wake(id);
    var event = "test-" + PublicIds.next();
    sql.execute(
        """
        INSERT INTO webhook_delivery (webhook_id, event_id, type, at, subject, data, made_at, next_at)
        SELECT id, ?2, ?3, ringback_now(), ?2, '{}', ringback_now(), ringback_now() FROM webhook WHERE public_id = ?1
        """,
        id,
        event,
        EventTypes.TEST);
    return queries.getDelivery(actor, id, event);
  }

  /**
   * Sends an event once more, with as many tries as the first time. One that still waits is sent
   * now.
   *
   * @param event id of the event
   */
  public DeliveryView resend(Actor actor, String id, String event) {
    queries.getDelivery(actor, id, event);
    wake(id);
    sql.execute(
        """
        UPDATE webhook_delivery d SET state = 'WAITING', attempts = 0, next_at = ringback_now(), resent = resent OR d.state <> 'WAITING'
        FROM webhook w WHERE w.id = d.webhook_id AND w.public_id = ?1 AND d.event_id = ?2
          AND (d.leased_until > (SELECT ringback_now())) IS NOT TRUE
        """,
        id,
        event);
    return queries.getDelivery(actor, id, event);
  }

  /** Somebody wants to see now whether it answers. Endpoints are locked before deliveries. */
  private void wake(String id) {
    sql.execute(
        "UPDATE webhook SET resting_until = NULL WHERE public_id = ?1 AND resting_until IS NOT NULL",
        id);
  }

  private static Settings settings(WebhookView webhook) {
    return new Settings(
        webhook.url(), webhook.types(), webhook.lists(), webhook.personalData(), webhook.format());
  }

  /** That a secret was replaced, as the audit log knows it. */
  private record OldSecret(@Nullable Instant oldSecretUntil) {}

  /** As the audit log knows it. */
  private record Settings(
      String url,
      List<String> types,
      @Nullable List<String> lists,
      boolean personalData,
      WebhookFormat format) {}
}
