package io.ringback.cases;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * The fields of a case that people and systems write. At creation what is left out takes its
 * default ({@code dueAt}: null counts as left out; {@code expiresAt}: null means never); in an edit
 * it stays as it is.
 *
 * @param list key; an edit moves the case
 * @param phone any spelling
 * @param fields merged into those that are there; null empties them all
 */
public record CaseFields(
    Change<String> list,
    Change<String> phone,
    Change<String> name,
    Change<String> company,
    Change<String> topic,
    Change<String> note,
    Change<String> channelIn,
    Change<Integer> priority,
    Change<Instant> dueAt,
    Change<Instant> expiresAt,
    Change<String> externalSystem,
    Change<String> externalId,
    Change<JsonObject> fields) {

  /** Nothing changes. */
  public static CaseFields none() {
    return new CaseFields(
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged());
  }

  /** Only when it is due and expires. */
  public static CaseFields times(Change<Instant> dueAt, Change<Instant> expiresAt) {
    var none = none();
    return new CaseFields(
        none.list,
        none.phone,
        none.name,
        none.company,
        none.topic,
        none.note,
        none.channelIn,
        none.priority,
        dueAt,
        expiresAt,
        none.externalSystem,
        none.externalId,
        none.fields);
  }

  /** Only where it is. */
  public static CaseFields list(Change<String> list) {
    var none = none();
    return new CaseFields(
        list,
        none.phone,
        none.name,
        none.company,
        none.topic,
        none.note,
        none.channelIn,
        none.priority,
        none.dueAt,
        none.expiresAt,
        none.externalSystem,
        none.externalId,
        none.fields);
  }

  /** The same changes, but for due and expiry. */
  static CaseFields withoutTimes(CaseFields changes) {
    return new CaseFields(
        changes.list,
        changes.phone,
        changes.name,
        changes.company,
        changes.topic,
        changes.note,
        changes.channelIn,
        changes.priority,
        Change.unchanged(),
        Change.unchanged(),
        changes.externalSystem,
        changes.externalId,
        changes.fields);
  }
}
