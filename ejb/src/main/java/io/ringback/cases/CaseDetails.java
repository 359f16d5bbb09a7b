package io.ringback.cases;

import io.ringback.json.Json;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.JsonConverter;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the person and the request. Lives in a table of its own, so that handing out
 * never writes it. JPA sees a change only where it is made by a method of this class.
 */
@Embeddable
class CaseDetails {
  static final String TABLE = "case_details";

  @Column(name = "created_at", table = TABLE, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", table = TABLE, updatable = false)
  private String createdBy;

  @Column(name = "first_due_at", table = TABLE, updatable = false)
  private Instant firstDueAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", table = TABLE, updatable = false)
  private Source source;

  @Column(name = "phone_raw", table = TABLE)
  private @Nullable String phoneRaw;

  @Column(name = "phone_valid", table = TABLE)
  private boolean phoneValid;

  @Column(name = "name", table = TABLE)
  private @Nullable String name;

  @Column(name = "company", table = TABLE)
  private @Nullable String company;

  @Column(name = "topic", table = TABLE)
  private @Nullable String topic;

  @Column(name = "note", table = TABLE)
  private @Nullable String note;

  @Column(name = "channel_in", table = TABLE)
  private @Nullable String channelIn;

  @Column(name = "external_system", table = TABLE)
  private @Nullable String externalSystem;

  @Column(name = "external_id", table = TABLE)
  private @Nullable String externalId;

  @Convert(converter = JsonConverter.class)
  @Column(name = "fields", table = TABLE)
  private JsonStructure fields = JsonObject.EMPTY_JSON_OBJECT;

  protected CaseDetails() {}

  CaseDetails(Source source, Instant createdAt, String createdBy) {
    this.source = source;
    this.createdAt = createdAt;
    this.createdBy = createdBy;
  }

  void firstDue(Instant dueAt) {
    firstDueAt = dueAt;
  }

  void number(@Nullable PhoneNumber given) {
    phoneRaw = given == null ? null : given.raw();
    phoneValid = given != null && given.valid();
  }

  /** Writes the given fields that are kept as they were written. */
  void write(CaseFields fields) {
    fields.name().ifGiven(value -> name = CaseText.line("name", value));
    fields.company().ifGiven(value -> company = CaseText.line("company", value));
    fields.topic().ifGiven(value -> topic = CaseText.line("topic", value));
    fields.note().ifGiven(value -> note = CaseText.text("note", value, CaseText.LONGEST_NOTE));
    fields.channelIn().ifGiven(value -> channelIn = CaseText.line("channelIn", value));
    fields
        .externalSystem()
        .ifGiven(value -> externalSystem = CaseText.line("externalSystem", value));
    fields.externalId().ifGiven(value -> externalId = CaseText.line("externalId", value));
    fields.fields().ifGiven(value -> this.fields = CaseText.custom(merged(value)));
  }

  /**
   * Custom fields that are left out stay and null ones go, in objects within them too (RFC 7396); a
   * new case has none yet.
   */
  private @Nullable JsonObject merged(@Nullable JsonObject change) {
    if (change == null) return null;
    return Json.PROVIDER.createMergePatch(change).apply(fields).asJsonObject();
  }

  /**
   * A merged request's note is not lost: it stands under what the main case said already.
   *
   * @return whether it had one
   */
  boolean addNoteOf(CaseDetails merged) {
    if (merged.note == null) return false;
    note = note == null ? merged.note : note + "\n" + merged.note;
    return true;
  }

  /** What {@link #write} may have written, by field. */
  Map<String, @Nullable Object> written() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("name", name);
    values.put("company", company);
    values.put("topic", topic);
    values.put("note", note);
    values.put("channelIn", channelIn);
    values.put("externalSystem", externalSystem);
    values.put("externalId", externalId);
    values.put("fields", fields);
    return values;
  }
}
