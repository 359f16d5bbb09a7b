package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.cases.CaseView.Reason;
import io.ringback.cases.CaseView.RecordingView;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.Row;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case is read for showing: one statement, one row. */
final class CaseRows {
  /** When the after-call limit began, or is to begin. Of c, and l its list. */
  static final String AFTER_CALL_FROM =
      "c.after_call_at - make_interval(secs => l.after_call_limit * CASE WHEN c.after_call_extended THEN 2 ELSE 1 END)";

  /** Aliases: c the case, d its details, l the list, u the holder. */
  static final String SELECT =
      """
      SELECT c.*, d.*, l.key AS list_key, %s AS after_call_from, u.name AS assignee, ringback_now() AS now,
             CASE WHEN c.main_case_id IS NOT NULL THEN (SELECT m.public_id FROM call_case m WHERE m.id = c.main_case_id)
                  WHEN c.state <> 'CLOSED' AND l.related_cases <> 'OFF' AND c.phone IS NOT NULL THEN (
                    SELECT m.public_id FROM call_case m
                    WHERE m.phone = c.phone AND m.state <> 'CLOSED' AND m.id < c.id AND m.list_id = c.list_id ORDER BY m.id LIMIT 1)
             END AS main_case,
             (SELECT json_agg(json_build_object('id', r.public_id, 'kind', r.kind, 'seconds', r.duration_seconds) ORDER BY r.id)
              FROM recording r WHERE r.case_id = c.id) AS recordings
      FROM call_case c
      JOIN case_details d ON d.case_id = c.id
      JOIN callback_list l ON l.id = c.list_id
      LEFT JOIN app_user u ON u.id = c.assignee_id
      """
          .formatted(AFTER_CALL_FROM);

  private CaseRows() {}

  static CaseView view(Actor actor, Row row) {
    boolean masked = !actor.seesPersons(row.number("list_id"));
    return new CaseView(
        row.text("public_id"),
        row.text("list_key"),
        row.constant("state", CaseState.class),
        row.findConstant("close_reason", CloseReason.class),
        masked ? mask(row.findText("phone")) : row.findText("phone"),
        masked ? mask(row.findText("phone_raw")) : row.findText("phone_raw"),
        row.flag("phone_valid"),
        row.findText("name"),
        row.findText("company"),
        row.findText("topic"),
        row.findText("note"),
        row.findText("channel_in"),
        row.constant("source", Source.class),
        row.integer("priority"),
        row.instant("created_at"),
        row.instant("requested_at"),
        row.text("created_by"),
        row.instant("due_at"),
        row.instant("first_due_at"),
        row.instant("ready_at"),
        row.findInstant("expires_at"),
        row.findText("assignee"),
        row.findConstant("assignment", Assignment.class),
        row.findInstant("assigned_at"),
        row.findInstant("auto_stop_at"),
        row.findInstant("after_call_at"),
        row.findInstant("after_call_from"),
        row.flag("on_call"),
        row.findInstant("closed_at"),
        row.integer("attempts"),
        row.integer("requests"),
        row.findText("main_case"),
        row.findInstant("reached_at"),
        reason(row),
        recordings(row),
        row.findText("external_system"),
        row.findText("external_id"),
        row.object("fields"),
        row.integer("edit_version"));
  }

  private static @Nullable String mask(@Nullable String number) {
    return number == null ? null : PhoneNumber.mask(number);
  }

  /**
   * The facts that made the place in the order (ALLOC-2), the most telling first; none once it is
   * closed.
   */
  private static List<Reason> reason(Row row) {
    if (row.constant("state", CaseState.class) == CaseState.CLOSED) return List.of();
    var facts = new ArrayList<Reason>();
    int priority = row.integer("priority");
    var dueAt = row.instant("due_at");
    var overdue = Duration.between(dueAt, row.instant("now"));
    if (priority <= 2) facts.add(new Reason("URGENT", null, priority, null));
    if (overdue.compareTo(Duration.ofMinutes(1)) >= 0)
      facts.add(new Reason("OVERDUE", overdue.toMinutes(), null, null));
    facts.add(
        row.flag("due_promised")
            ? at("PROMISED", dueAt)
            : at("REQUESTED", row.instant("requested_at")));
    return facts;
  }

  private static Reason at(String code, Instant at) {
    return new Reason(code, null, null, at);
  }

  private static List<RecordingView> recordings(Row row) {
    if (row.findText("recordings") == null) return List.of();
    return row.array("recordings").getValuesAs(JsonObject.class).stream()
        .map(CaseRows::recording)
        .toList();
  }

  private static RecordingView recording(JsonObject recording) {
    return new RecordingView(
        recording.getString("id"),
        RecordingKind.valueOf(recording.getString("kind")),
        recording.isNull("seconds") ? null : recording.getInt("seconds"));
  }
}
