package io.ringback.telephony;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the PBX sent it (api.md, "PBX in"). Unknown members are kept in {@code data}. */
public record PbxEvent(
    String event,
    String callId,
    @Nullable String direction,
    @Nullable String from,
    @Nullable String to,
    @Nullable String queue,
    @Nullable String agent,
    Instant at,
    @Nullable String recordingUrl,
    JsonObject data) {}
