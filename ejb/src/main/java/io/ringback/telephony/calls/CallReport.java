package io.ringback.telephony.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the PBX says of a call.
 *
 * @param direction {@code in} or {@code out}, seen from the organisation
 * @param phone the person's number in E.164, null when it is not known
 * @param agent name or extension
 * @param attempt public id of the attempt, where the PBX was told
 * @param at when it happened, never in the future
 */
public record CallReport(
    Stage stage,
    String callId,
    @Nullable String direction,
    @Nullable String phone,
    @Nullable String queue,
    @Nullable String agent,
    @Nullable String attempt,
    Instant at) {}
