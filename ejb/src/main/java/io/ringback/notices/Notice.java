package io.ringback.notices;

import org.jspecify.annotations.Nullable;

/**
 * A new case of which one person is told.
 *
 * @param caseId public id
 * @param phone E.164, null when the case has none
 */
public record Notice(
    String caseId, String listName, @Nullable String name, @Nullable String phone) {}
