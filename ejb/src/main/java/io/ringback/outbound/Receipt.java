package io.ringback.outbound;

/**
 * What another server said of what was posted to it; of the content nothing is read.
 *
 * @param retryAfter the header of that name as it came, empty when there was none
 */
public record Receipt(int status, String retryAfter) {}
