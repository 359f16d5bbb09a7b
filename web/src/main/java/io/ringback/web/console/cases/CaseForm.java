package io.ringback.web.console.cases;

import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseView;
import io.ringback.cases.Change;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a case that people change, as texts: those of the form, and those it began with.
 */
final class CaseForm {
  static final List<String> FIELDS =
      List.of(
          "list", "priority", "dueAt", "expiresAt", "phone", "name", "company", "topic", "note");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Map<String, String> typed;
  private final Map<String, String> seen;
  private final ZoneId zone;

  CaseForm(Map<String, String> typed, Map<String, String> seen, ZoneId zone) {
    this.typed = typed;
    this.seen = seen;
    this.zone = zone;
  }

  static Map<String, String> texts(CaseView callCase, ZoneId zone) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("list", callCase.list());
    texts.put("priority", String.valueOf(callCase.priority()));
    texts.put("dueAt", text(callCase.dueAt(), zone));
    texts.put("expiresAt", text(callCase.expiresAt(), zone));
    texts.put("phone", orEmpty(callCase.phone()));
    texts.put("name", orEmpty(callCase.name()));
    texts.put("company", orEmpty(callCase.company()));
    texts.put("topic", orEmpty(callCase.topic()));
    texts.put("note", orEmpty(callCase.note()));
    return texts;
  }

  private static String text(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : MINUTE.format(at.atZone(zone));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  boolean isTyped(String field) {
    return !value(typed, field).equals(value(seen, field));
  }

  /** Browsers send line ends their own way. */
  private static String value(Map<String, String> texts, String field) {
    return texts.getOrDefault(field, "").replace("\r\n", "\n").strip();
  }

  /** What was typed over; everything else stays as it is by then. */
  CaseFields changes() {
    return new CaseFields(
        change("list", Function.identity()),
        change("phone", Function.identity()),
        change("name", Function.identity()),
        change("company", Function.identity()),
        change("topic", Function.identity()),
        change("note", Function.identity()),
        Change.unchanged(),
        change("priority", Integer::valueOf),
        requiredTime("dueAt"),
        change("expiresAt", text -> time("expiresAt", text)),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged());
  }

  private <T> Change<T> change(String field, Function<String, T> reader) {
    if (!isTyped(field)) return Change.unchanged();
    var text = value(typed, field);
    return text.isEmpty() ? Change.to(null) : Change.to(reader.apply(text));
  }

  private Change<Instant> requiredTime(String field) {
    if (value(typed, field).isEmpty()) throw refused(field, "required");
    return change(field, text -> time(field, text));
  }

  private Instant time(String field, String text) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException notOne) {
      throw refused(field, "not-a-time");
    }
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}
