package io.ringback.web.rest.webhooks;

import io.ringback.webhooks.DisabledReason;
import io.ringback.webhooks.WebhookFormat;
import io.ringback.webhooks.WebhookView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, without its secret.
 *
 * @param types empty = all
 * @param lists keys; null = all
 * @param oldSecretUntil until when messages are signed with the secret before as well
 */
public record WebhookJson(
    String id,
    String url,
    List<String> types,
    @Nullable List<String> lists,
    boolean personalData,
    WebhookFormat format,
    boolean active,
    @Nullable DisabledReason disabledReason,
    @Nullable Instant oldSecretUntil,
    Instant createdAt,
    String createdBy) {
  static WebhookJson of(WebhookView webhook) {
    return new WebhookJson(
        webhook.id(),
        webhook.url(),
        webhook.types(),
        webhook.lists(),
        webhook.personalData(),
        webhook.format(),
        webhook.active(),
        webhook.disabledReason(),
        webhook.oldSecretUntil(),
        webhook.createdAt(),
        webhook.createdBy());
  }
}
