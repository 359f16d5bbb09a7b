package io.ringback.webhooks;

import java.time.Instant;

/**
 * The new secret of an endpoint, which can never be read again.
 *
 * @param secret {@code whsec_…}
 * @param oldSecretUntil until when messages are signed with the one before as well
 */
public record RotatedSecret(String secret, Instant oldSecretUntil) {}
