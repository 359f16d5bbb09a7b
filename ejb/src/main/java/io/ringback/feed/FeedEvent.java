package io.ringback.feed;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as pages, webhooks and the catch-up feed tell it.
 *
 * @param position place in the one order that never changes
 * @param type for example {@code case.handled}
 * @param caseId public id, null for events of agents and lists
 * @param listId internal id of the list, null when none
 * @param agentId internal id of the agent it is about (the holder, or who lost the case), null when
 *     none
 */
public record FeedEvent(
    String id,
    long position,
    String type,
    Instant at,
    @Nullable String caseId,
    @Nullable Long listId,
    @Nullable Long agentId,
    JsonObject data) {}
