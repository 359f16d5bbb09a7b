package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that the agent handled, as their desk lists it.
 *
 * @param status label of the status it was saved with, in the viewer's language
 * @param reofferAt when it is tried again, null when it is closed
 */
public record HandledRow(
    String id,
    @Nullable String phone,
    @Nullable String name,
    String listName,
    @Nullable String status,
    Instant handledAt,
    @Nullable Instant reofferAt) {}
