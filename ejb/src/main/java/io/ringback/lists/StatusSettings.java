package io.ringback.lists;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handling status of a list: what an agent may say came of a call (HANDLE-2 to 4).
 *
 * @param closes whether the case ends with it
 * @param delay time until the case is offered again; null for a closing one
 * @param growth each repeated save with this status multiplies the delay; 1 = always the same,
 *     result at most 24 h
 * @param labels text by language: en, fi, sv
 */
public record StatusSettings(
    String code,
    Closes closes,
    @Nullable Duration delay,
    double growth,
    boolean active,
    Map<String, String> labels) {
  public StatusSettings {
    labels = Map.copyOf(labels);
  }
}
