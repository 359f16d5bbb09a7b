package io.ringback.demo;

import io.ringback.cases.CaseFields;
import io.ringback.cases.Change;
import io.ringback.cases.NewCase;
import io.ringback.cases.Source;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as {@code cases.json} describes it, and its ids once it is made. Times are told from the
 * loading on.
 */
final class DemoCase {
  private final JsonObject described;
  private final Instant loaded;
  private @Nullable String id;
  private @Nullable String attempt;

  DemoCase(JsonObject described, Instant loaded) {
    this.described = described;
    this.loaded = loaded;
  }

  Duration ago() {
    return Duration.parse(described.getString("ago"));
  }

  /** Who took it in by hand or by a file; null for the PBX and other systems. */
  @Nullable String takenInBy() {
    return described.getString("by", null);
  }

  NewCase request() {
    var fields =
        new CaseFields(
            text("list"),
            text("phone"),
            text("name"),
            text("company"),
            text("topic"),
            text("note"),
            text("channelIn"),
            number("priority"),
            instant("dueIn"),
            instant("expiresIn"),
            text("externalSystem"),
            text("externalId"),
            Change.unchanged());
    var requestedAgo = described.getString("requestedAgo", null);
    var requestedAt = requestedAgo == null ? null : loaded.minus(Duration.parse(requestedAgo));
    return new NewCase(fields, Source.valueOf(described.getString("source")), requestedAt);
  }

  @Nullable Instant reofferAt(JsonObject step) {
    var reofferIn = step.getString("reofferIn", null);
    return reofferIn == null ? null : loaded.plus(Duration.parse(reofferIn));
  }

  String id() {
    if (id == null)
      throw new IllegalStateException("nothing happens to a case before it is made: " + described);
    return id;
  }

  void madeAs(String publicId) {
    id = publicId;
  }

  String attempt() {
    if (attempt == null) throw new IllegalStateException("no call was started: " + described);
    return attempt;
  }

  void called(String attemptId) {
    attempt = attemptId;
  }

  private Change<String> text(String name) {
    return described.get(name) instanceof JsonString text
        ? Change.to(text.getString())
        : Change.unchanged();
  }

  private Change<Integer> number(String name) {
    return described.get(name) instanceof JsonNumber number
        ? Change.to(number.intValue())
        : Change.unchanged();
  }

  private Change<Instant> instant(String name) {
    return described.get(name) instanceof JsonString period
        ? Change.to(loaded.plus(Duration.parse(period.getString())))
        : Change.unchanged();
  }
}
