package io.ringback.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call attempt. */
public record AttemptView(
    String id,
    String caseId,
    String agent,
    Instant startedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String status,
    @Nullable Instant savedAt,
    boolean automatic,
    @Nullable String note) {}
