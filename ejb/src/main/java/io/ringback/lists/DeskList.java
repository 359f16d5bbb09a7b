package io.ringback.lists;

import org.jspecify.annotations.Nullable;

/**
 * A callback list as a desk or the console shows it: what it is, its counters, and how the viewer
 * stands to it.
 *
 * @param joined the viewer is active on it; null when they are no member
 */
public record DeskList(
    long id,
    String key,
    String name,
    ListKind kind,
    boolean paused,
    boolean membersManageMembers,
    @Nullable Boolean joined,
    Counters counters) {}
