package io.ringback.web.rest.pbx;

import io.ringback.telephony.IntakeOutcome;
import io.ringback.telephony.PbxEventView;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the API shows it: as it was told, with what became of it. */
public record PbxEventJson(
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
    @JsonbProperty("case") @Nullable String callCase) {
  static PbxEventJson of(PbxEventView view) {
    return new PbxEventJson(
        view.id(),
        view.event(),
        view.callId(),
        view.direction(),
        view.from(),
        view.phone(),
        view.to(),
        view.queue(),
        view.agent(),
        view.at(),
        view.receivedAt(),
        view.recordingUrl(),
        view.data(),
        view.outcome(),
        view.reason(),
        view.callCase());
  }
}
