package io.ringback.webhooks;

/**
 * A new endpoint, and the secret that can never be read again.
 *
 * @param secret {@code whsec_…}
 */
public record MadeWebhook(WebhookView webhook, String secret) {}
