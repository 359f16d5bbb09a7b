package io.ringback.handling;

import java.time.Instant;

/**
 * That the phone exchange was asked to dial an attempt.
 *
 * @param at of the result; while it is pending, of the request
 */
public record DialView(DialResult result, Instant at) {}
