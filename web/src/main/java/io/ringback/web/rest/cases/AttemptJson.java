package io.ringback.web.rest.cases;

import io.ringback.handling.AttemptView;
import io.ringback.handling.DialView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call attempt.
 *
 * @param dial null when the phone exchange was not asked to dial it
 */
public record AttemptJson(
    String id,
    String agent,
    Instant startedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable DialView dial) {
  static AttemptJson of(AttemptView view) {
    return new AttemptJson(
        view.id(), view.agent(), view.startedAt(), view.answeredAt(), view.endedAt(), view.dial());
  }
}
