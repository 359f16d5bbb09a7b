package io.ringback.cases;

import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param callCase the new case; closed as MERGED when the list merges it
 * @param mergedInto public id of the main case then, else null
 */
public record CreatedCase(CaseView callCase, @Nullable String mergedInto) {}
