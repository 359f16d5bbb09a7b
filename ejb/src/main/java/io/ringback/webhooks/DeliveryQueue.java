package io.ringback.webhooks;

import io.ringback.access.Actor;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be sent, and what became of each try. Members share it: a delivery is leased to one of
 * them. Each method is one transaction; nothing is sent in one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryQueue {
  /** Failures in a row after which an endpoint is tried with one message at a time. */
  static final int FAILING = 3;

  private static final int GONE = 410;

  /** On their way to one endpoint at the same time. */
  private static final int PLACES = 8;

  /**
   * Of one subject the first that waits, so that none overtakes another. One that was sent again by
   * hand holds nothing up, but keeps behind its elders.
   *
   * <p>Endpoints that something is due for share a member's places, and one share is left for who
   * comes next; who has least under way is served first (record 63).
   */
  private static final String TAKE =
      """
      WITH busy AS (
        SELECT w.id, (SELECT count(*) FROM webhook_delivery d
                      WHERE d.webhook_id = w.id AND d.leased_until > (SELECT ringback_now())) AS under_way
        FROM webhook w
        WHERE w.active AND w.removed_at IS NULL AND (w.failures >= ?1) = ?2
          AND (w.resting_until > (SELECT ringback_now())) IS NOT TRUE
          AND EXISTS (
            SELECT 1 FROM webhook_delivery d
            WHERE d.webhook_id = w.id AND d.state = 'WAITING' AND d.next_at <= (SELECT ringback_now()))),
      free AS (
        SELECT id, under_way,
               CASE WHEN ?2 THEN 1 ELSE least(?3, greatest(?4 / (1 + count(*) OVER ()), 1)) END - under_way AS places
        FROM busy),
      due AS (
        SELECT next.id FROM free f CROSS JOIN LATERAL (
          SELECT d.id, d.next_at FROM webhook_delivery d
          WHERE d.webhook_id = f.id AND d.state = 'WAITING' AND d.next_at <= (SELECT ringback_now())
            AND (d.leased_until > (SELECT ringback_now())) IS NOT TRUE
            AND NOT EXISTS (
              SELECT 1 FROM webhook_delivery elder
              WHERE elder.webhook_id = d.webhook_id AND elder.subject = d.subject AND elder.state = 'WAITING'
                AND elder.id < d.id AND (d.resent OR NOT elder.resent))
          ORDER BY d.next_at, d.id LIMIT greatest(f.places, 0) FOR NO KEY UPDATE SKIP LOCKED) AS next
        ORDER BY f.under_way + row_number() OVER (PARTITION BY f.id ORDER BY next.next_at, next.id), next.next_at
        LIMIT ?5),
      taken AS (
        UPDATE webhook_delivery d SET attempts = attempts + 1, leased_until = ringback_now() + make_interval(secs => ?6)
        FROM due WHERE d.id = due.id AND d.state = 'WAITING' RETURNING d.*)
      SELECT t.id, t.webhook_id, t.event_id, t.type, t.at, t.public_case_id, t.data, t.attempts, ringback_now() AS now,
             w.url, concat_ws(' ', w.secret, CASE WHEN w.old_secret_until > (SELECT ringback_now()) THEN w.old_secret END) AS secrets, w.format,
             CASE WHEN w.personal_data AND c.id IS NOT NULL
                 AND (w.all_lists OR EXISTS (SELECT 1 FROM webhook_list o WHERE o.webhook_id = w.id AND o.list_id = c.list_id))
               THEN json_build_object(
               'phone', c.phone, 'name', p.name, 'company', p.company, 'topic', p.topic, 'note', p.note,
               'externalSystem', p.external_system, 'externalId', p.external_id, 'fields', p.fields) END AS person
      FROM taken t
      JOIN webhook w ON w.id = t.webhook_id
      LEFT JOIN call_case c ON c.id = t.case_id
      LEFT JOIN case_details p ON p.case_id = c.id
      ORDER BY t.id
      """;

  @Inject Sql sql;
  @Inject AuditLog audit;

  /**
   * Leases what is due for endpoints that work, or for those that fail. One that works gets several
   * at once, one that fails is tried with one.
   *
   * @param limit of deliveries
   * @param lease after which somebody else may send it
   */
  public List<Delivery> take(int limit, boolean failing, Duration lease) {
    return sql.list(TAKE, FAILING, failing, PLACES, DeliverySender.PLACES, limit, lease).stream()
        .map(DeliveryQueue::delivery)
        .toList();
  }

  private static Delivery delivery(Row row) {
    return new Delivery(
        row.number("id"),
        row.number("webhook_id"),
        row.text("url"),
        Arrays.stream(row.text("secrets").split(" ")).map(WebhookSecret::new).toList(),
        row.constant("format", WebhookFormat.class),
        new Message(
            row.text("event_id"),
            row.text("type"),
            row.instant("at"),
            row.findText("public_case_id"),
            row.object("data"),
            row.findText("person") == null ? null : row.object("person")),
        row.integer("attempts"),
        row.instant("now"));
  }

  /**
   * It was answered with 2xx, whoever of several sent it. When the endpoint had failed before, all
   * that waits for it is tried at once.
   */
  public void delivered(Delivery sent, int status) {
    boolean wasFailing =
        sql.find(
                """
                UPDATE webhook w SET failures = 0, resting_until = NULL
                FROM (SELECT id, failures FROM webhook WHERE id = ?1) AS before
                WHERE w.id = before.id AND w.failures > 0 RETURNING before.failures >= ?2 AS failing
                """,
                sent.webhookId(),
                FAILING)
            .filter(row -> row.flag("failing"))
            .isPresent();
    sql.execute(
        """
        UPDATE webhook_delivery SET state = 'DELIVERED', leased_until = NULL, last_at = ringback_now(), last_status = ?2,
          last_failure = NULL
        WHERE id = ?1 AND state = 'WAITING'
        """,
        sent.id(),
        status);
    if (wasFailing) bringForward(sent.webhookId());
  }

  private void bringForward(long webhookId) {
    sql.execute(
        """
        UPDATE webhook_delivery SET next_at = ringback_now()
        WHERE id = ANY (ARRAY(
          SELECT id FROM webhook_delivery
          WHERE webhook_id = ?1 AND state = 'WAITING' AND next_at > (SELECT ringback_now()) FOR UPDATE SKIP LOCKED))
        """,
        webhookId);
  }

  /**
   * The try failed, unless its lease was over and somebody else has tried since.
   *
   * @param status of the answer, 0 when there was none
   * @param asked how long the endpoint wants to be left alone; nothing else is sent to it either
   */
  public void failed(Delivery sent, Failure failure, int status, Duration asked) {
    var webhook =
        sql.find("SELECT failures FROM webhook WHERE id = ?1 FOR NO KEY UPDATE", sent.webhookId());
    if (webhook.isEmpty() || !reschedule(sent, failure, status, asked)) return;
    countFailure(sent, webhook.get().integer("failures") + 1, asked);
    if (status == GONE) disable(sent);
  }

  private boolean reschedule(Delivery sent, Failure failure, int status, Duration asked) {
    boolean last = RetryTimes.isLast(sent.attempt());
    var pause = last ? Duration.ZERO : longer(RetryTimes.after(sent.attempt()), asked);
    return sql.execute(
            """
            UPDATE webhook_delivery SET state = ?3, leased_until = NULL, last_at = ringback_now(), last_failure = ?4,
              last_status = nullif(CAST(?5 AS integer), 0), next_at = ringback_now() + make_interval(secs => ?6)
            WHERE id = ?1 AND state = 'WAITING' AND attempts = ?2
            """,
            sent.id(),
            sent.attempt(),
            last && status != GONE ? DeliveryState.GIVEN_UP : DeliveryState.WAITING,
            failure,
            status,
            pause)
        == 1;
  }

  private void countFailure(Delivery sent, int failures, Duration asked) {
    sql.execute(
        "UPDATE webhook SET failures = ?2, resting_until = ringback_now() + make_interval(secs => ?3) WHERE id = ?1",
        sent.webhookId(),
        failures,
        longer(RetryTimes.rest(failures), asked));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** It is gone, and said so. */
  private void disable(Delivery sent) {
    int changed =
        sql.execute(
            "UPDATE webhook SET active = false, disabled_reason = 'GONE' WHERE id = ?1 AND active",
            sent.webhookId());
    if (changed == 0) return;
    audit.record(
        new Actor.System(),
        AuditSubject.WEBHOOK,
        sent.url(),
        new Activity(true),
        new Activity(false));
  }
}
