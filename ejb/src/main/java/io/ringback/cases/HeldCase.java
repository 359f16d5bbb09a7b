package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The offered case that an agent holds, with the clocks that run for it: what the main page shows
 * of it (PUSH-3).
 */
public record HeldCase(
    String id,
    @Nullable String phone,
    @Nullable String name,
    String listName,
    Instant assignedAt,
    @Nullable Instant autoStopAt,
    @Nullable Instant afterCallAt,
    boolean onCall) {}
