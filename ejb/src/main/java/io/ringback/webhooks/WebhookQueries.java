package io.ringback.webhooks;

import io.ringback.access.Actor;
import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the endpoints, and what became of what they were sent. */
@Stateless
public class WebhookQueries {
  private static final String WEBHOOKS =
      """
      SELECT w.*, CASE WHEN w.old_secret_until > (SELECT ringback_now()) THEN w.old_secret_until END AS until, (SELECT string_agg(l.key, ' ' ORDER BY l.key) FROM webhook_list o JOIN callback_list l ON l.id = o.list_id
                   WHERE o.webhook_id = w.id) AS lists
      FROM webhook w WHERE
      """;

  private static final String DELIVERIES =
      """
      SELECT d.id, d.event_id, d.type, d.public_case_id, d.at, d.state, d.attempts, d.last_at, d.last_status, d.last_failure,
             CASE WHEN d.state = 'WAITING' THEN d.next_at END AS next_at
      FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
      WHERE w.public_id = ?1
      """;

  @Inject Sql sql;

  /** Oldest first. */
  public Page<WebhookView> list(Actor actor, PageRequest page) {
    var cursor = Cursor.read(page, 1);
    var rows =
        sql.list(
            WEBHOOKS + WebhookRights.visible(actor) + " AND w.id > ?1 ORDER BY w.id LIMIT ?2",
            cursor == null ? 0L : cursor.number(0),
            page.limit() + 1);
    return Page.of(rows, page.limit(), WebhookQueries::view, row -> Cursor.of(row.number("id")));
  }

  public WebhookView get(Actor actor, String id) {
    return sql.find(WEBHOOKS + WebhookRights.visible(actor) + " AND w.public_id = ?1", id)
        .map(WebhookQueries::view)
        .orElseThrow(() -> new NotFoundException("webhook", id));
  }

  /**
   * Newest first.
   *
   * @param state null = all
   */
  public Page<DeliveryView> listDeliveries(
      Actor actor, String id, @Nullable DeliveryState state, PageRequest page) {
    get(actor, id);
    var cursor = Cursor.read(page, 1);
    var rows =
        sql.list(
            DELIVERIES + "AND d.id < ?2 AND (?3 = '' OR d.state = ?3) ORDER BY d.id DESC LIMIT ?4",
            id,
            cursor == null ? Long.MAX_VALUE : cursor.number(0),
            state == null ? "" : state.name(),
            page.limit() + 1);
    return Page.of(
        rows, page.limit(), WebhookQueries::delivery, row -> Cursor.of(row.number("id")));
  }

  /**
   * @param event its id
   */
  public DeliveryView getDelivery(Actor actor, String id, String event) {
    get(actor, id);
    return sql.find(DELIVERIES + "AND d.event_id = ?2", id, event)
        .map(WebhookQueries::delivery)
        .orElseThrow(() -> new NotFoundException("delivery", event));
  }

  /** How far behind active endpoints are. */
  public WebhookLag lag() {
    var row =
        sql.find(
                """
                SELECT count(*) AS endpoints, count(*) FILTER (WHERE w.failures >= ?1) AS failing,
                       coalesce(sum(greatest(f.last - w.position, 0) + d.waiting), 0) AS waiting,
                       coalesce(greatest(extract(epoch FROM ringback_now() - min(d.oldest)), 0), 0) AS oldest
                FROM webhook w CROSS JOIN feed_position f CROSS JOIN LATERAL (
                  SELECT count(*) AS waiting, min(made_at) AS oldest FROM webhook_delivery
                  WHERE webhook_id = w.id AND state = 'WAITING') d
                WHERE w.active AND w.removed_at IS NULL
                """,
                DeliveryQueue.FAILING)
            .orElseThrow();
    return new WebhookLag(
        row.integer("endpoints"),
        row.integer("failing"),
        row.number("waiting"),
        Duration.ofSeconds(row.number("oldest")));
  }

  private static WebhookView view(Row row) {
    return new WebhookView(
        row.text("public_id"),
        row.text("url"),
        words(row.findText("types")),
        row.flag("all_lists") ? null : words(row.findText("lists")),
        row.flag("personal_data"),
        row.constant("format", WebhookFormat.class),
        row.flag("active"),
        row.findConstant("disabled_reason", DisabledReason.class),
        row.findInstant("until"),
        row.integer("failures"),
        row.instant("created_at"),
        row.text("created_by"));
  }

  private static List<String> words(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static DeliveryView delivery(Row row) {
    return new DeliveryView(
        row.text("event_id"),
        row.text("type"),
        row.findText("public_case_id"),
        row.instant("at"),
        row.constant("state", DeliveryState.class),
        row.integer("attempts"),
        row.findInstant("next_at"),
        row.findInstant("last_at"),
        row.findInteger("last_status"),
        row.findConstant("last_failure", Failure.class));
  }
}
