package io.ringback.cases.table;

/**
 * How many cases there are.
 *
 * @param more there are more than {@code cases}, and nobody counted on
 */
public record CaseCount(long cases, boolean more) {}
