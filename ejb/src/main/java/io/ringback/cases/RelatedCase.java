package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another case of the same number, as a case's window shows it (REL-2).
 *
 * @param main the oldest of them
 */
public record RelatedCase(
    String id,
    String listName,
    CaseState state,
    @Nullable CloseReason closeReason,
    Instant dueAt,
    @Nullable String assigneeName,
    boolean main) {}
