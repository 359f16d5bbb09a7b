package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for a call, as it comes in.
 *
 * @param requestedAt when the person asked; null = now. Age, the CREATED order and both default
 *     periods count from it
 */
public record NewCase(CaseFields fields, Source source, @Nullable Instant requestedAt) {}
