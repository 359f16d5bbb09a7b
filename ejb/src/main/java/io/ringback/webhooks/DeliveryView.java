package io.ringback.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint, as it is shown.
 *
 * @param id of the event, which is also the {@code webhook-id} of each try
 * @param callCase public id of the case, null when it is of none
 * @param nextAt of the next try, null when there is none
 * @param lastStatus of the last answer, null when there was none
 */
public record DeliveryView(
    String id,
    String type,
    @Nullable String callCase,
    Instant timestamp,
    DeliveryState state,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant lastAt,
    @Nullable Integer lastStatus,
    @Nullable Failure lastFailure) {}
