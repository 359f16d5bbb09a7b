package io.ringback.web.rest.cases;

import io.ringback.cases.CaseView.Reason;
import io.ringback.json.Json;
import jakarta.json.JsonObject;

/** One fact behind a case's place in the order: its code, and only the values that go with it. */
final class ReasonJson {
  private ReasonJson() {}

  static JsonObject of(Reason reason) {
    var json = Json.createObjectBuilder().add("code", reason.code());
    if (reason.minutes() != null) json.add("minutes", reason.minutes());
    if (reason.priority() != null) json.add("priority", reason.priority());
    if (reason.at() != null) json.add("at", reason.at().toString());
    return json.build();
  }
}
