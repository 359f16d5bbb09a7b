package io.ringback.lists;

/**
 * A callback list in the overview of those in charge.
 *
 * @param members agents who may work on it
 * @param active those of them who have joined it
 */
public record ListOverview(
    String key,
    String name,
    String description,
    ListKind kind,
    boolean paused,
    boolean autoAllocation,
    long members,
    long active,
    Counters counters) {}
