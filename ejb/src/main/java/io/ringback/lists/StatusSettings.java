package io.ringback.lists;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handling status of a list: what an agent may say came of a call (HANDLE-2 to 4).
 *
 * @param closes whether the case ends with it
 * @param reached somebody was talked to; a classification then has to be complete (HANDLE-5)
 * @param delay time until the case is offered again; null for a closing one
 * @param growth each repeated save with this status multiplies the delay; 1 = always the same,
 *     result at most 24 h
 * @param labels text by language: en, fi, sv
 */
public record StatusSettings(
    String code,
    Closes closes,
    boolean reached,
    @Nullable Duration delay,
    double growth,
    boolean active,
    Map<String, String> labels) {
  private static final Duration LONGEST_GROWN_DELAY = Duration.ofHours(24);

  public StatusSettings {
    labels = Map.copyOf(labels);
  }

  /**
   * How long the case waits after the n-th save with this status: {@code delay × growth^(n−1)}, a
   * grown one at most 24 h.
   *
   * @param saves how many saves of the case had this status, this one included
   * @return null when the status closes the case
   */
  public @Nullable Duration delayAfter(int saves) {
    return delay == null ? null : delayAfter(delay, growth, saves);
  }

  static Duration delayAfter(Duration delay, double growth, int saves) {
    if (saves <= 1 || growth == 1) return delay;
    double grown = delay.toSeconds() * Math.pow(growth, saves - 1.0);
    double longest = Math.max(LONGEST_GROWN_DELAY.toSeconds(), delay.toSeconds());
    return Duration.ofSeconds(Math.round(Math.min(grown, longest)));
  }
}
