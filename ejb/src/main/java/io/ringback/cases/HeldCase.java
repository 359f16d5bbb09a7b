package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The offered case that an agent holds, with the clocks that run for it: what the main page shows
 * of it (PUSH-3).
 *
 * @param pausedSince the countdown stands still since then, for the agent is on another call
 *     (TIME-2)
 * @param afterCallFrom when the after-call limit began, or is to begin
 */
public record HeldCase(
    String id,
    @Nullable String phone,
    @Nullable String name,
    String listName,
    Instant assignedAt,
    @Nullable Instant autoStopAt,
    @Nullable Instant pausedSince,
    @Nullable Instant afterCallAt,
    @Nullable Instant afterCallFrom,
    boolean onCall) {}
