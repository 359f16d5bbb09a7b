package io.ringback.web.rest.webhooks;

import io.ringback.webhooks.DeliveryState;
import io.ringback.webhooks.DeliveryView;
import io.ringback.webhooks.Failure;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param id of the event, as in the catch-up feed and in {@code webhook-id}
 */
public record DeliveryJson(
    String id,
    String type,
    @JsonbProperty("case") @Nullable String callCase,
    Instant timestamp,
    DeliveryState state,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant lastAt,
    @Nullable Integer lastStatus,
    @Nullable Failure lastFailure) {
  static DeliveryJson of(DeliveryView delivery) {
    return new DeliveryJson(
        delivery.id(),
        delivery.type(),
        delivery.callCase(),
        delivery.timestamp(),
        delivery.state(),
        delivery.attempts(),
        delivery.nextAt(),
        delivery.lastAt(),
        delivery.lastStatus(),
        delivery.lastFailure());
  }
}
