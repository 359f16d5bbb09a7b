package io.ringback.keys;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key as administrators see it: everything but the secret.
 *
 * @param scopes in their public spelling
 * @param lists keys of the lists it is limited to; null = every list
 * @param requestsPerSecond null = the configured default, 0 = no limit
 * @param previousExpiresAt until when the secret before the last rotation is good
 * @param lastUsedAt to the minute
 */
public record ApiKeyView(
    String keyId,
    String name,
    Set<String> scopes,
    @Nullable Set<String> lists,
    @Nullable Integer requestsPerSecond,
    @Nullable Instant expiresAt,
    @Nullable Instant previousExpiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {}
