package io.ringback.web.rest.pbx;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.json.Json;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEvent;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that many PBXs can send already (sipgate.io push API, Zammad generic CTI), read as the
 * event that it means. It has no time: it happened now. Its numbers are international without a
 * plus sign.
 */
final class CtiEventForm {
  private static final Set<String> NOT_ANSWERED = Set.of("noAnswer", "cancel", "busy");
  private static final Pattern INTERNATIONAL = Pattern.compile("[1-9]\\d{6,14}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST = 200;

  private final MultivaluedMap<String, String> form;

  private CtiEventForm(MultivaluedMap<String, String> form) {
    this.form = form;
  }

  static PbxEvent read(MultivaluedMap<String, String> form) {
    return new CtiEventForm(form).event();
  }

  private PbxEvent event() {
    return new PbxEvent(
        kind(required("event")),
        required("callId"),
        text("direction"),
        number("from"),
        number("to"),
        text("queue"),
        text("user"),
        null,
        null,
        data());
  }

  private EventKind kind(String event) {
    return switch (event) {
      case "newCall" -> EventKind.RINGING;
      case "answer" -> EventKind.ANSWERED;
      case "hangup" -> isMissed() ? EventKind.MISSED : EventKind.ENDED;
      default ->
          throw refused(Violation.of("event", "not-one-of", "allowed", "newCall, answer, hangup"));
    };
  }

  private boolean isMissed() {
    return "in".equals(text("direction")) && NOT_ANSWERED.contains(String.valueOf(text("cause")));
  }

  private @Nullable String number(String name) {
    var number = text(name);
    return number != null && INTERNATIONAL.matcher(number).matches() ? "+" + number : number;
  }

  private JsonObject data() {
    var data = Json.createObjectBuilder();
    for (var name : Set.of("cause", "answeringNumber", "diversion")) {
      var value = text(name);
      if (value != null) data.add(name, value);
    }
    return data.build();
  }

  private String required(String name) {
    var value = text(name);
    if (value == null) throw refused(Violation.of(name, "required"));
    return value;
  }

  private @Nullable String text(String name) {
    var value = form.getFirst(name);
    if (value == null || value.isBlank()) return null;
    if (value.length() > LONGEST) throw refused(Violation.of(name, "too-long", "max", LONGEST));
    if (CONTROL.matcher(value).find()) throw refused(Violation.of(name, "control-character"));
    return value;
  }

  private static InvalidFieldException refused(Violation violation) {
    return new InvalidFieldException(violation);
  }
}
