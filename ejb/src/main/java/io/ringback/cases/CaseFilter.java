package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a search of cases asks for; null asks nothing.
 *
 * @param phone any spelling; read in the list's region when a list is given, else the configured
 *     one
 */
public record CaseFilter(
    @Nullable String list,
    @Nullable CaseState state,
    @Nullable String assignee,
    @Nullable String phone,
    @Nullable Source source,
    @Nullable String externalSystem,
    @Nullable String externalId,
    @Nullable Instant dueBefore,
    CaseSort sort) {}
