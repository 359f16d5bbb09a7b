package io.ringback.it.browser;

import java.util.List;
import java.util.Map;

/** What a list asks of each call: one question that must be answered, and one with many answers. */
final class Questions {
  static final List<Map<String, Object>> ALL = List.of(cause(), topics());

  private Questions() {}

  private static Map<String, Object> cause() {
    return Map.of(
        "code",
        "cause",
        "labels",
        Map.of("en", "Cause"),
        "mandatory",
        true,
        "choices",
        List.of(
            Map.of(
                "code", "billing",
                "labels", Map.of("en", "Billing"),
                "choices", List.of(choice("invoice", "Invoice"))),
            choice("other", "Something else")));
  }

  private static Map<String, Object> topics() {
    return Map.of(
        "code",
        "topics",
        "labels",
        Map.of("en", "Topics"),
        "multiple",
        true,
        "choices",
        List.of(choice("price", "Price"), choice("delivery", "Delivery")));
  }

  private static Map<String, Object> choice(String code, String label) {
    return Map.of("code", code, "labels", Map.of("en", label));
  }
}
