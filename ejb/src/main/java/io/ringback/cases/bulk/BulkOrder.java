package io.ringback.cases.bulk;

/**
 * What is to be done with each of many cases.
 *
 * @param value what {@link BulkKind} says of it
 */
public record BulkOrder(BulkKind kind, String value) {}
