package io.ringback.telephony;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the PBX sent it (api.md, "PBX in").
 *
 * @param callId the PBX's name of the call
 * @param direction {@code in} or {@code out}, seen from the organisation
 * @param agent name or extension of the agent who took or made the call
 * @param at null = now
 * @param data what the PBX added, members that Ringback does not know included
 */
public record PbxEvent(
    EventKind kind,
    String callId,
    @Nullable String direction,
    @Nullable String from,
    @Nullable String to,
    @Nullable String queue,
    @Nullable String agent,
    @Nullable Instant at,
    @Nullable String recordingUrl,
    JsonObject data) {}
