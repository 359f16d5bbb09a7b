package io.ringback.handling;

import io.ringback.classification.Classified;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call attempt.
 *
 * @param reported the PBX tells how the call goes on
 * @param dial null when the phone exchange was not asked to dial it
 */
public record AttemptView(
    String id,
    String caseId,
    String agent,
    boolean reported,
    @Nullable DialView dial,
    Instant startedAt,
    @Nullable Instant ringingAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String status,
    @Nullable Instant savedAt,
    boolean automatic,
    @Nullable String note,
    List<Classified> classification) {
  public AttemptView {
    classification = List.copyOf(classification);
  }
}
