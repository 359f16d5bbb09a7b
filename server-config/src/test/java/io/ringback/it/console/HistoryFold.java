package io.ringback.it.console;

import io.ringback.it.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reports counted in another way: the history is read from its first line to the last, and the
 * feed, which tells of calls what the history does not. Neither the state of a case nor its
 * attempts are looked at.
 */
final class HistoryFold {
  /** In the order of the columns of a downloaded report. */
  enum Count {
    REQUESTED,
    TRIED,
    REACHED,
    CLOSED,
    SUCCESSFUL,
    EXPIRED,
    OPEN,
    AUTO_STOPPED,
    MERGED,
    ATTEMPTS
  }

  private final Map<Long, Story> stories = new TreeMap<>();
  private final Set<String> unreached;

  private HistoryFold(Set<String> unreached) {
    this.unreached = unreached;
  }

  /** Of every case that was asked for on the list. */
  static HistoryFold of(Sql sql, String list) {
    var unreached = new TreeSet<String>();
    sql.rows(
            "SELECT code FROM handling_status s JOIN callback_list l ON l.id = s.list_id WHERE l.key = ? AND NOT s.reached",
            list)
        .forEach(row -> unreached.add(text(row, "code")));
    var fold = new HistoryFold(unreached);
    fold.read(sql, list);
    return fold;
  }

  private void read(Sql sql, String list) {
    var cases =
        "FROM call_case c JOIN callback_list l ON l.id = c.list_id JOIN case_details d ON d.case_id = c.id WHERE l.key = ?";
    sql.rows("SELECT c.id, c.requested_at, l.time_zone, d.source " + cases, list)
        .forEach(row -> stories.put((Long) row.get("id"), new Story(row)));
    sql.rows(
            "SELECT case_id, type, at, actor, details ->> 'reason' AS reason, details ->> 'agent' AS agent, details ->> 'status' AS status,"
                + " details ->> 'attempt' AS attempt, details ->> 'mainCase' AS main FROM case_event WHERE case_id IN (SELECT c.id "
                + cases
                + ") ORDER BY id",
            list)
        .forEach(row -> stories.get((Long) row.get("case_id")).happened(row));
    sql.rows(
            "SELECT case_id, data ->> 'attempt' AS attempt, data ->> 'call' AS call FROM feed_event WHERE type = 'case.called'"
                + " AND data ->> 'call' IS NOT NULL AND case_id IN (SELECT c.id "
                + cases
                + ") ORDER BY id",
            list)
        .forEach(row -> stories.get((Long) row.get("case_id")).reported(row));
  }

  Map<Count, Long> total() {
    return count(stories.values());
  }

  /** By day of the request in the list's zone, {@code 2026-03-29}. */
  Map<String, Map<Count, Long>> byDay() {
    return by(story -> Stream.of(story.requestedAt.atZone(story.zone).toLocalDate().toString()));
  }

  Map<String, Map<Count, Long>> bySource() {
    return by(story -> Stream.of(story.source));
  }

  Map<String, Map<Count, Long>> byHour() {
    return by(story -> Stream.of("%02d".formatted(story.requestedAt.atZone(story.zone).getHour())));
  }

  private Map<String, Map<Count, Long>> by(Function<Story, Stream<String>> keys) {
    var groups = new TreeMap<String, List<Story>>();
    for (var story : stories.values())
      keys.apply(story)
          .forEach(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(story));
    var counted = new TreeMap<String, Map<Count, Long>>();
    groups.forEach((key, group) -> counted.put(key, count(group)));
    return counted;
  }

  private Map<Count, Long> count(Collection<Story> group) {
    var numbers = new TreeMap<Count, Long>();
    for (var number : Count.values()) numbers.put(number, 0L);
    for (var story : group) {
      for (var number : story.numbers()) numbers.merge(number, 1L, Long::sum);
      numbers.merge(Count.ATTEMPTS, story.attempts(), Long::sum);
    }
    return numbers;
  }

  private static String text(Map<String, Object> row, String column) {
    return (String) row.get(column);
  }

  /** One case, as its history tells it. */
  private final class Story {
    private final Instant requestedAt;
    private final ZoneId zone;
    private final String source;
    private final Map<String, Call> calls = new HashMap<>();
    private String end = "";
    private boolean stopped;

    Story(Map<String, Object> row) {
      requestedAt = ((Timestamp) row.get("requested_at")).toInstant();
      zone = ZoneId.of(text(row, "time_zone"));
      source = text(row, "source");
    }

    void happened(Map<String, Object> row) {
      switch (text(row, "type")) {
        case "CALL_ATTEMPT" -> calls.put(text(row, "attempt"), new Call());
        case "STATUS" -> calls.get(text(row, "attempt")).status = text(row, "status");
        case "AUTO_STOPPED" -> stopped = true;
        case "CLOSED" -> end = text(row, "reason");
        case "EXPIRED" -> end = "EXPIRED";
        case "REOPENED" -> end = "";
        case "MERGED" -> end = row.get("main") == null ? end : "MERGED";
        default -> {
          // nothing that a report counts
        }
      }
    }

    void reported(Map<String, Object> row) {
      var call = calls.get(text(row, "attempt"));
      if (call != null) call.reports.add(text(row, "call"));
    }

    Set<Count> numbers() {
      if (end.equals("MERGED")) return Set.of(Count.MERGED);
      if (end.equals("IMPORT_UNDONE")) return Set.of();
      var numbers = new TreeSet<>(Set.of(Count.REQUESTED));
      if (attempts() > 0) numbers.add(Count.TRIED);
      if (calls.values().stream().anyMatch(Call::reached)) numbers.add(Count.REACHED);
      if (stopped) numbers.add(Count.AUTO_STOPPED);
      if (end.isEmpty()) numbers.add(Count.OPEN);
      else if (end.equals("EXPIRED")) numbers.add(Count.EXPIRED);
      else numbers.add(Count.CLOSED);
      if (end.equals("SUCCESS")) numbers.add(Count.SUCCESSFUL);
      return numbers;
    }

    long attempts() {
      return calls.values().stream().filter(Call::isBegun).count();
    }
  }

  private final class Call {
    private final Set<String> reports = new TreeSet<>();
    private String status = "";

    boolean isBegun() {
      return !reports.contains("FAILED");
    }

    boolean reached() {
      if (!isBegun() || unreached.contains(status)) return false;
      if (!reports.isEmpty()) return reports.contains("ANSWERED");
      return !status.isEmpty() && !status.equals("OTHER");
    }
  }
}
