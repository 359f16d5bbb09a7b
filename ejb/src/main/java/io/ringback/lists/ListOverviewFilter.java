package io.ringback.lists;

import org.jspecify.annotations.Nullable;

/**
 * Which lists are asked for; null = any.
 *
 * @param search part of name, key or description
 */
public record ListOverviewFilter(
    @Nullable String search, @Nullable ListKind kind, @Nullable Boolean paused) {}
