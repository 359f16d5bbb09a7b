package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the PBX told. An event belongs to the list of its case; one without a case is shown to
 * those who see every list.
 */
@Stateless
public class PbxEventQueries {
  private static final String EVENTS =
      """
      SELECT e.*, c.public_id AS public_case_id, c.list_id FROM intake_event e LEFT JOIN call_case c ON c.id = e.case_id
      """;

  @Inject Sql sql;

  public PbxEventView get(Actor actor, String id) {
    return sql.find(EVENTS + "WHERE e.public_id = ?1", id)
        .filter(row -> sees(actor, row))
        .map(PbxEventQueries::view)
        .orElseThrow(() -> new NotFoundException("event", id));
  }

  /** Newest first. */
  public Page<PbxEventView> list(Actor actor, @Nullable IntakeOutcome outcome, PageRequest page) {
    var start = startOf(page.after());
    var lists = array(actor);
    // two statements: one that could mean any outcome would not use the index of the rare ones
    var rows =
        outcome == null
            ? sql.list(listed(""), start, actor.seesAllLists(), lists, page.limit() + 1)
            : sql.list(
                listed("e.outcome = ?5 AND "),
                start,
                actor.seesAllLists(),
                lists,
                page.limit() + 1,
                outcome);
    return page(rows, page.limit());
  }

  private static String listed(String condition) {
    return EVENTS
        + "WHERE "
        + condition
        + """
        e.id < ?1 AND (CAST(?2 AS boolean) OR c.list_id = ANY (CAST(?3 AS bigint[])))
        ORDER BY e.id DESC LIMIT ?4
        """;
  }

  private static Page<PbxEventView> page(List<Row> rows, int limit) {
    var shown = rows.stream().limit(limit).map(PbxEventQueries::view).toList();
    return new Page<>(shown, rows.size() > limit ? shown.get(limit - 1).id() : null);
  }

  private long startOf(@Nullable String cursor) {
    if (cursor == null) return Long.MAX_VALUE;
    return sql.find("SELECT id FROM intake_event WHERE public_id = ?1", cursor)
        .orElseThrow(() -> new InvalidFieldException(Violation.of("after", "cursor")))
        .number("id");
  }

  private static String array(Actor actor) {
    var lists = actor.seesAllLists() ? List.<Long>of() : List.copyOf(actor.visibleLists());
    return lists.toString().replace('[', '{').replace(']', '}');
  }

  private static boolean sees(Actor actor, Row row) {
    var list = row.findLong("list_id");
    return list == null ? actor.seesAllLists() : actor.sees(list);
  }

  private static PbxEventView view(Row row) {
    return new PbxEventView(
        row.text("public_id"),
        row.text("event"),
        row.text("call_id"),
        row.findText("direction"),
        row.findText("from_number"),
        row.findText("phone"),
        row.findText("to_number"),
        row.findText("queue"),
        row.findText("agent"),
        row.instant("at"),
        row.instant("received_at"),
        row.findText("recording_url"),
        row.object("data"),
        row.constant("outcome", IntakeOutcome.class),
        row.findText("reason"),
        row.findText("public_case_id"));
  }
}
