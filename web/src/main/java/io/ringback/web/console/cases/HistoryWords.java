package io.ringback.web.console.cases;

import io.ringback.cases.HistoryItem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a case's history is told.
 *
 * @param names display names of users, by name
 * @param statuses what came of calls, by code
 */
record HistoryWords(CaseWords words, Map<String, String> names, Map<String, String> statuses) {
  private static final String KEY = "key:";

  HistoryLine line(HistoryItem item) {
    var details = item.details();
    return new HistoryLine(
        what(item),
        words.time(item.at()),
        who(item.actor()),
        Stream.concat(known(item), changes(item)).toList(),
        details.getString("note", ""),
        details.getString("mainCase", details.getString("request", "")));
  }

  private String what(HistoryItem item) {
    var status = item.details().getString("status", "");
    return words.text("history." + item.type()).replace("{status}", status(status));
  }

  String status(String code) {
    return statuses.getOrDefault(code, code);
  }

  String who(String actor) {
    if (actor.equals("system")) return words.text("history.system");
    if (actor.startsWith(KEY))
      return words.text("history.key").replace("{key}", actor.substring(KEY.length()));
    return names.getOrDefault(actor, actor);
  }

  private Stream<String> known(HistoryItem item) {
    if (item.type().equals("EDITED")) return Stream.empty();
    var details = item.details();
    return Stream.of(agent(details), at(details), source(details), reason(details))
        .filter(Objects::nonNull);
  }

  private @Nullable String agent(JsonObject details) {
    var agent = details.getString("agent", null);
    return agent == null ? null : words.text("history.agent").replace("{agent}", who(agent));
  }

  private @Nullable String at(JsonObject details) {
    var at = details.getString("at", null);
    return at == null ? null : words.time(Instant.parse(at));
  }

  private @Nullable String source(JsonObject details) {
    var source = details.getString("source", null);
    return source == null ? null : words.text("source." + source);
  }

  private @Nullable String reason(JsonObject details) {
    var reason = details.getString("reason", null);
    return Stream.of("cases.reason.", "case.because.")
        .map(kind -> words.find(kind + reason))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private Stream<String> changes(HistoryItem item) {
    if (!item.type().equals("EDITED")) return Stream.empty();
    return item.details().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof JsonObject)
        .map(entry -> change(entry.getKey(), entry.getValue().asJsonObject()));
  }

  private String change(String field, JsonObject change) {
    return "%s: %s → %s"
        .formatted(
            words.find("field." + field).orElse(field),
            value(field, change.get("old")),
            value(field, change.get("new")));
  }

  private String value(String field, @Nullable JsonValue value) {
    if (!(value instanceof JsonString text) || text.getString().isEmpty()) return "–";
    return field.endsWith("At") ? words.time(Instant.parse(text.getString())) : text.getString();
  }
}
