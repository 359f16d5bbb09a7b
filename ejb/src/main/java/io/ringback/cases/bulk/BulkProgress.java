package io.ringback.cases.bulk;

import java.util.Map;

/**
 * How far an act on many cases has come.
 *
 * @param pending cases that were not tried yet
 * @param skipped how many were left alone, by the code of the reason
 */
public record BulkProgress(
    BulkOrder order, long total, long pending, long done, Map<String, Long> skipped) {
  public BulkProgress {
    skipped = Map.copyOf(skipped);
  }

  public boolean isRunning() {
    return pending > 0;
  }
}
