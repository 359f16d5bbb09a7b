package io.ringback.cases;

import io.ringback.persistence.JsonConverter;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the person and the request. Lives in a table of its own, so that handing out
 * never writes it.
 */
@Embeddable
class CaseDetails {
  static final String TABLE = "case_details";

  @Column(name = "created_at", table = TABLE, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", table = TABLE, updatable = false)
  String createdBy;

  @Column(name = "first_due_at", table = TABLE, updatable = false)
  Instant firstDueAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", table = TABLE, updatable = false)
  Source source;

  @Column(name = "phone_raw", table = TABLE)
  @Nullable String phoneRaw;

  @Column(name = "phone_valid", table = TABLE)
  boolean phoneValid;

  @Column(name = "name", table = TABLE)
  @Nullable String name;

  @Column(name = "company", table = TABLE)
  @Nullable String company;

  @Column(name = "topic", table = TABLE)
  @Nullable String topic;

  @Column(name = "note", table = TABLE)
  @Nullable String note;

  @Column(name = "channel_in", table = TABLE)
  @Nullable String channelIn;

  @Column(name = "external_system", table = TABLE)
  @Nullable String externalSystem;

  @Column(name = "external_id", table = TABLE)
  @Nullable String externalId;

  @Convert(converter = JsonConverter.class)
  @Column(name = "fields", table = TABLE)
  JsonStructure fields = JsonObject.EMPTY_JSON_OBJECT;

  /** A merged request's note is not lost: it stands under what the main case said already. */
  void addNote(@Nullable String more) {
    if (more == null || more.isBlank()) return;
    note = note == null ? more : note + "\n" + more;
  }
}
