package io.ringback.cases;

import jakarta.json.JsonObject;
import java.time.Instant;

/** Fields of a request or an edit, of which a test gives only some. */
final class CaseChanges {
  private Change<String> list = Change.unchanged();
  private Change<String> phone = Change.unchanged();
  private Change<String> name = Change.unchanged();
  private Change<String> note = Change.unchanged();
  private Change<Instant> dueAt = Change.unchanged();
  private Change<Instant> expiresAt = Change.unchanged();
  private Change<JsonObject> fields = Change.unchanged();

  static CaseChanges changes() {
    return new CaseChanges();
  }

  CaseChanges list(String key) {
    list = Change.to(key);
    return this;
  }

  CaseChanges phone(String value) {
    phone = Change.to(value);
    return this;
  }

  CaseChanges name(String value) {
    name = Change.to(value);
    return this;
  }

  CaseChanges note(String value) {
    note = Change.to(value);
    return this;
  }

  CaseChanges dueAt(Instant value) {
    dueAt = Change.to(value);
    return this;
  }

  CaseChanges expiresAt(Instant value) {
    expiresAt = Change.to(value);
    return this;
  }

  CaseChanges fields(JsonObject value) {
    fields = Change.to(value);
    return this;
  }

  CaseFields build() {
    var none = CaseFields.none();
    return new CaseFields(
        list,
        phone,
        name,
        none.company(),
        none.topic(),
        note,
        none.channelIn(),
        none.priority(),
        dueAt,
        expiresAt,
        none.externalSystem(),
        none.externalId(),
        fields);
  }
}
