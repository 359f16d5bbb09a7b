package io.ringback.web.rest.webhooks;

import io.ringback.webhooks.MadeWebhook;
import io.ringback.webhooks.WebhookFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new endpoint with its secret, which no other answer shows.
 *
 * @param secret {@code whsec_…}
 */
public record MadeWebhookJson(
    String id,
    String url,
    List<String> types,
    @Nullable List<String> lists,
    boolean personalData,
    WebhookFormat format,
    boolean active,
    Instant createdAt,
    String createdBy,
    String secret) {
  static MadeWebhookJson of(MadeWebhook made) {
    var webhook = made.webhook();
    return new MadeWebhookJson(
        webhook.id(),
        webhook.url(),
        webhook.types(),
        webhook.lists(),
        webhook.personalData(),
        webhook.format(),
        webhook.active(),
        webhook.createdAt(),
        webhook.createdBy(),
        made.secret());
  }
}
