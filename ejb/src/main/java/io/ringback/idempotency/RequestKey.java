package io.ringback.idempotency;

/**
 * What a client calls its request, and a hash that tells it from others.
 *
 * @param apiKey internal id of the API key: the names of two clients never meet
 */
public record RequestKey(long apiKey, String key, String hash) {}
