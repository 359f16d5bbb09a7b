package io.ringback.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.ringback.access.Actor;
import io.ringback.lists.ListKind;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent's desk lists: each block is one statement, cut off at {@link #LIMIT} rows.
 *
 * <p>Cases come from the lists that the agent has joined, their own ones from any list. Agents see
 * the persons behind the cases of their lists, so nothing is masked here.
 */
@Stateless
public class DeskQueries {
  static final int LIMIT = 200;
  private static final int MOST_NESTED = 20;
  private static final int COUNTED = 1000;
  private static final Duration CLOSED_SHOWN = Duration.ofDays(7);
  private static final Duration RECENT = Duration.ofHours(1);

  @Inject Sql sql;

  /** Cases of the persons that the agent talked with in the last hour (ASSIST-2). */
  public Block<DeskGroup> ofRecentCalls(Actor.User agent, DeskFilter filter) {
    return groups(agent, filter, joined(filter) + " AND " + DeskSql.RECENT, "", false);
  }

  /** What calls of the agent have closed in the last hour, to undo it (REL-4). */
  public Block<HandledRow> closedByRecentCalls(Actor.User agent, DeskFilter filter) {
    return handled(DeskSql.REACHED, agent, filter, filter.now().minus(RECENT));
  }

  /** Open cases due before the end of the viewer's day; a group is where its first case is. */
  public Block<DeskGroup> dueToday(Actor.User agent, DeskFilter filter) {
    return open(agent, filter, "AND c.due_at < ?2");
  }

  public Block<DeskGroup> dueLater(Actor.User agent, DeskFilter filter) {
    return open(agent, filter, "AND c.due_at >= ?2");
  }

  private Block<DeskGroup> open(Actor.User agent, DeskFilter filter, String due) {
    boolean above = filter.kind() == ListKind.CALLBACK;
    var others = above ? " AND " + DeskSql.RECENT + " IS NOT TRUE" : "";
    return groups(agent, filter, joined(filter) + others, due, false);
  }

  private static String joined(DeskFilter filter) {
    var whose = filter.all() ? "" : " AND (c.assignee_id IS NULL OR c.assignee_id = ?1)";
    return "AND (c.assignee_id = ?1 OR c.list_id IN (SELECT m.list_id FROM list_member m WHERE m.agent_id = ?1 AND m.active))"
        + whose;
  }

  /** The agent's self-assigned cases: all there is to see while receiving (PUSH-1). */
  public Block<DeskGroup> own(Actor.User agent, DeskFilter filter) {
    return groups(agent, filter, "AND c.assignee_id = ?1 AND c.assignment = 'SELF'", "", true);
  }

  private Block<DeskGroup> groups(
      Actor.User agent, DeskFilter filter, String where, String due, boolean own) {
    var search = DeskSearch.of(filter.search());
    var searched = where + " " + search.condition("?5", "?6");
    var rows =
        sql.list(
            DeskSql.rows(filter, searched, due, own, LIMIT),
            agent.id(),
            filter.midnight(1),
            filter.kind(),
            DeskSql.customField(filter.field()),
            search.name(),
            search.digits());
    long total = rows.isEmpty() ? 0 : rows.get(0).number("total");
    return new Block<>(withNested(agent, filter, rows, own), total);
  }

  private List<DeskGroup> withNested(
      Actor.User agent, DeskFilter filter, List<Row> rows, boolean own) {
    var main = rows.stream().map(DeskQueries::row).toList();
    var nested =
        nested(agent, filter, main.stream().filter(row -> row.related() > 0).toList(), own);
    return main.stream()
        .map(row -> new DeskGroup(row, nested.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Map<String, List<DeskRow>> nested(
      Actor.User agent, DeskFilter filter, List<DeskRow> under, boolean own) {
    if (under.isEmpty()) return Map.of();
    return sql
        .list(
            DeskSql.nested(filter, own, MOST_NESTED),
            agent.id(),
            under.stream().map(DeskRow::id).collect(joining(",")),
            DeskSql.customField(filter.field()))
        .stream()
        .collect(groupingBy(row -> row.text("row_id"), mapping(DeskQueries::row, toList())));
  }

  private static DeskRow row(Row row) {
    return new DeskRow(
        row.text("public_id"),
        row.findText("phone"),
        row.findText("name"),
        row.findText("topic"),
        row.findText("field"),
        row.text("list_name"),
        row.integer("priority"),
        row.instant("due_at"),
        row.findText("assignee_name"),
        row.flag("mine"),
        row.flag("kept"),
        row.flag("may_call"),
        row.flag("on_call"),
        row.findInteger("voicemail_seconds"),
        row.integer("requests"),
        row.integer("related"),
        row.findInstant("caller_waits_since"),
        row.findInstant("reached_at"));
  }

  /** Names of the custom fields that the agent's cases have, as far as a sample of them shows. */
  public List<String> listCustomFields(Actor.User agent) {
    return sql.list(DeskSql.CUSTOM_FIELDS, agent.id()).stream()
        .map(row -> row.text("name"))
        .toList();
  }

  /** What the agent saved since their midnight, the latest first. */
  public Block<HandledRow> handledToday(Actor.User agent, DeskFilter filter) {
    var today = filter.midnight(0);
    return handled(DeskSql.handled(filter.language()), agent, filter, today);
  }

  /** What the agent closed successfully in the last 7 days (HANDLE-7). */
  public Block<HandledRow> closedByMe(Actor.User agent, DeskFilter filter) {
    return handled(
        DeskSql.closed(filter.language()), agent, filter, filter.now().minus(CLOSED_SHOWN));
  }

  private Block<HandledRow> handled(
      String select, Actor.User agent, DeskFilter filter, Instant since) {
    var search = DeskSearch.of(filter.search());
    var tail = " " + search.condition("?3", "?4") + " ORDER BY handled_at DESC LIMIT " + LIMIT;
    var rows = sql.list(select + tail, agent.id(), since, search.name(), search.digits());
    return new Block<>(
        rows.stream().map(DeskQueries::handledRow).toList(),
        rows.isEmpty() ? 0 : rows.get(0).number("total"));
  }

  private static HandledRow handledRow(Row row) {
    return new HandledRow(
        row.text("public_id"),
        row.findText("phone"),
        row.findText("name"),
        row.text("list_name"),
        row.findText("status"),
        row.instant("handled_at"),
        row.findInstant("reoffer_at"));
  }

  /** How many cases each tab has, counted up to {@value #COUNTED}. */
  public Map<ListKind, Long> totals(Actor.User agent, boolean all) {
    return totals(agent, DeskSql.totals(all, COUNTED));
  }

  /** The same of the agent's self-assigned cases. */
  public Map<ListKind, Long> ownTotals(Actor.User agent) {
    return totals(agent, DeskSql.ownTotals(COUNTED));
  }

  private Map<ListKind, Long> totals(Actor.User agent, String select) {
    var totals = new EnumMap<ListKind, Long>(ListKind.class);
    for (var row : sql.list(select, agent.id())) {
      totals.put(row.constant("kind", ListKind.class), row.number("total"));
    }
    return totals;
  }

  public Optional<HeldCase> findHeld(Actor.User agent) {
    return sql.find(DeskSql.HELD, agent.id()).map(DeskQueries::heldCase);
  }

  private static HeldCase heldCase(Row row) {
    return new HeldCase(
        row.text("public_id"),
        row.findText("phone"),
        row.findText("name"),
        row.text("list_name"),
        row.instant("assigned_at"),
        row.findInstant("auto_stop_at"),
        row.findInstant("paused_since"),
        row.findInstant("after_call_at"),
        row.findInstant("after_call_from"),
        row.flag("on_call"));
  }
}
