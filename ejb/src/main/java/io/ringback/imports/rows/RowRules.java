package io.ringback.imports.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How the cells of a file are meant: of a list, or of the organisation for contacts.
 *
 * @param region in which numbers without a country code are read
 * @param dueAfter when a row without a due time is due
 * @param now when the file is read: an expiry must be after it
 */
public record RowRules(
    ImportTarget target,
    String region,
    boolean shortNumbers,
    ZoneId zone,
    Duration dueAfter,
    Instant now) {}
