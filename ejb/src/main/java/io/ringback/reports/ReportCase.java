package io.ringback.reports;

import io.ringback.cases.CaseState;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a number of a report.
 *
 * @param phone masked for those who may not see the person
 * @param zone of its list, in which the report counts
 * @param waited until the first attempt; null when it was not tried
 */
public record ReportCase(
    String id,
    String listName,
    ZoneId zone,
    @Nullable String phone,
    @Nullable String name,
    Source source,
    Instant requestedAt,
    CaseState state,
    @Nullable CloseReason closeReason,
    long attempts,
    @Nullable Duration waited) {}
