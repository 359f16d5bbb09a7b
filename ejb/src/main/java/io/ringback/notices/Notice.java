package io.ringback.notices;

import org.jspecify.annotations.Nullable;

/**
 * A new case of which one person is told, or the first of those that an import brought; or a case
 * of theirs that is due.
 *
 * @param caseId public id
 * @param phone E.164, null when the case has none
 * @param cases how many there are in all
 */
public record Notice(
    NoticeKind kind,
    String caseId,
    String listName,
    @Nullable String name,
    @Nullable String phone,
    int cases) {}
