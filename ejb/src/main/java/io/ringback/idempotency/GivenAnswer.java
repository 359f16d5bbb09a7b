package io.ringback.idempotency;

import jakarta.json.JsonObject;

/**
 * What a request was answered.
 *
 * @param body as it was sent, empty when there was none
 */
public record GivenAnswer(int status, JsonObject headers, String body) {}
