package io.ringback.telephony.queuelog;

import io.ringback.json.Json;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code queue_log}: {@code time|call|queue|agent|verb|data…} (Asterisk's documentation,
 * "Queue Logs").
 *
 * @param agent the agent's channel or name, {@code NONE} where it is about nobody
 * @param verb what happened, in capitals
 */
record QueueLogLine(
    Instant at, String callId, String queue, String agent, String verb, List<String> data) {
  private static final int LEAST_PARTS = 5;
  private static final int LONGEST_PART = 200;
  private static final String NOBODY = "NONE";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * {@code PJSIP/1001-0000002a}, {@code Local/1001@from-queue/n}: the part that is an extension.
   */
  private static final Pattern CHANNEL =
      Pattern.compile("[A-Za-z0-9]+/([^@/]+?)(-[0-9a-f]{8})?(@.*|/.*)?");

  /** Why a line cannot be read. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
      super(reason);
    }
  }

  private static final Map<String, EventKind> EVENTS =
      Map.ofEntries(
          Map.entry("ENTERQUEUE", EventKind.QUEUED),
          Map.entry("ABANDON", EventKind.DROPPED),
          Map.entry("EXITWITHTIMEOUT", EventKind.OVERFLOW),
          Map.entry("EXITEMPTY", EventKind.OVERFLOW),
          Map.entry("EXITWITHKEY", EventKind.IVR),
          Map.entry("CONNECT", EventKind.ANSWERED),
          Map.entry("COMPLETEAGENT", EventKind.ENDED),
          Map.entry("COMPLETECALLER", EventKind.ENDED),
          Map.entry("TRANSFER", EventKind.ENDED),
          Map.entry("BLINDTRANSFER", EventKind.ENDED),
          Map.entry("ATTENDEDTRANSFER", EventKind.ENDED));

  static QueueLogLine parse(String line) throws UnreadableException {
    if (CONTROL.matcher(line).find()) throw new UnreadableException("has a control character");
    var parts = List.of(line.split("\\|", -1));
    if (parts.size() < LEAST_PARTS)
      throw new UnreadableException("has fewer parts than time|call|queue|agent|verb");
    if (parts.stream().anyMatch(part -> part.length() > LONGEST_PART))
      throw new UnreadableException("has a part of over " + LONGEST_PART + " characters");
    return new QueueLogLine(
        time(parts.get(0)),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.get(4),
        parts.subList(LEAST_PARTS, parts.size()));
  }

  /** Seconds since 1970. */
  private static Instant time(String text) throws UnreadableException {
    try {
      if (SECONDS.matcher(text).matches()) return Instant.ofEpochSecond(Long.parseLong(text));
    } catch (DateTimeException beyond) {
      // said below
    }
    throw new UnreadableException("does not begin with a time in seconds");
  }

  /** What it tells of a call; empty when it is about agents, the queue or the server. */
  Optional<EventKind> kind() {
    return callId.isBlank() || callId.equals(NOBODY)
        ? Optional.empty()
        : Optional.ofNullable(EVENTS.get(verb));
  }

  /** Who calls, as the line that begins a call tells: {@code ENTERQUEUE|url|number|…}. */
  Optional<String> caller() {
    return verb.equals("ENTERQUEUE") && data.size() > 1 && !data.get(1).isBlank()
        ? Optional.of(data.get(1))
        : Optional.empty();
  }

  /**
   * @param from who calls, null when no line told
   */
  PbxEvent event(EventKind kind, @Nullable String from) {
    var told = Json.createObjectBuilder().add("queueLog", verb).build();
    return new PbxEvent(
        kind, callId, "in", from, null, queue, extension().orElse(null), at, null, told);
  }

  private Optional<String> extension() {
    if (agent.isBlank() || agent.equals(NOBODY)) return Optional.empty();
    var channel = CHANNEL.matcher(agent);
    return Optional.of(channel.matches() ? channel.group(1) : agent);
  }
}
