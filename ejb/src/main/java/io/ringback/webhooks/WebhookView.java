package io.ringback.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is shown: everything but the secret.
 *
 * @param types what it is told of; empty = everything
 * @param lists keys of the lists it hears of; null = all
 * @param disabledReason null while it is active
 * @param oldSecretUntil until when the secret before the last rotation signs as well, null when it
 *     does not
 * @param failures tries in a row that failed
 */
public record WebhookView(
    String id,
    String url,
    List<String> types,
    @Nullable List<String> lists,
    boolean personalData,
    WebhookFormat format,
    boolean active,
    @Nullable DisabledReason disabledReason,
    @Nullable Instant oldSecretUntil,
    int failures,
    Instant createdAt,
    String createdBy) {}
