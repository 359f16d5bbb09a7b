package io.ringback.web.rest.agents;

import io.ringback.allocation.Receiving;
import io.ringback.web.rest.cases.CaseJson;
import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** The switch as it is now, and the case that the agent is offered. */
public record ReceivingJson(boolean receiving, @JsonbProperty("case") @Nullable CaseJson callCase) {
  static ReceivingJson of(Receiving receiving) {
    return new ReceivingJson(receiving.receiving(), CaseJson.ofNullable(receiving.callCase()));
  }
}
