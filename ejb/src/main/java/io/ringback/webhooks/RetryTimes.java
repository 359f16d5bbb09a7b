package io.ringback.webhooks;

import java.time.Duration;
import java.util.List;

/** When a delivery that failed is tried again: 5 s later the first time, a day later the last. */
final class RetryTimes {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  static final int TRIES = PAUSES.size() + 1;

  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private RetryTimes() {}

  static boolean isLast(int attempt) {
    return attempt >= TRIES;
  }

  /**
   * @param attempt that failed, from 1, and was not the last
   */
  static Duration after(int attempt) {
    return PAUSES.get(attempt - 1);
  }

  /** How long an endpoint is left alone that failed so many times in a row. */
  static Duration rest(int failures) {
    if (failures < DeliveryQueue.FAILING) return Duration.ZERO;
    var rest = Duration.ofSeconds(5).multipliedBy(failures - DeliveryQueue.FAILING + 1L);
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }
}
