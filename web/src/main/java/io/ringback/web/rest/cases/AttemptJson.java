package io.ringback.web.rest.cases;

import io.ringback.handling.AttemptView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call attempt. */
public record AttemptJson(
    String id,
    String agent,
    Instant startedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt) {
  static AttemptJson of(AttemptView view) {
    return new AttemptJson(
        view.id(), view.agent(), view.startedAt(), view.answeredAt(), view.endedAt());
  }
}
