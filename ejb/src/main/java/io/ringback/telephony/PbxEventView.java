package io.ringback.telephony;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the PBX, and what became of it.
 *
 * @param phone the person's number in E.164, where it could be read
 * @param reason why it made none: {@code WITHHELD}, {@code IMPOSSIBLE}, {@code SHORT}
 * @param callCase public id of the case it made or belongs to
 */
public record PbxEventView(
    String id,
    String event,
    String callId,
    @Nullable String direction,
    @Nullable String from,
    @Nullable String phone,
    @Nullable String to,
    @Nullable String queue,
    @Nullable String agent,
    Instant at,
    Instant receivedAt,
    @Nullable String recordingUrl,
    JsonObject data,
    IntakeOutcome outcome,
    @Nullable String reason,
    @Nullable String callCase) {}
