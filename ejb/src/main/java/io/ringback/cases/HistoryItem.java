package io.ringback.cases;

import io.ringback.json.Json;
import io.ringback.numbers.PhoneNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;

/** One line of a case's history (CASE-6). */
public record HistoryItem(String id, String type, Instant at, String actor, JsonObject details) {
  private static final String PHONE = "phone";

  /** Without the numbers that an edit has replaced: for who sees numbers masked. */
  HistoryItem masked() {
    if (!(details.get(PHONE) instanceof JsonObject change)) return this;
    var numbers = Json.createObjectBuilder(change);
    change.forEach(
        (name, value) -> {
          if (value instanceof JsonString number)
            numbers.add(name, PhoneNumber.mask(number.getString()));
        });
    var others = Json.createObjectBuilder(details).add(PHONE, numbers);
    return new HistoryItem(id, type, at, actor, others.build());
  }
}
