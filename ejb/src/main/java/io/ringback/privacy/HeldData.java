package io.ringback.privacy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Everything held on a number.
 *
 * @param number E.164
 * @param held by kind, each newest first; kinds without anything too
 */
public record HeldData(String number, Map<String, List<JsonObject>> held) {
  public boolean isNothing() {
    return held.values().stream().allMatch(List::isEmpty);
  }
}
