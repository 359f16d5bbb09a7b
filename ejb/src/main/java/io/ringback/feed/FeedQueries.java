package io.ringback.feed;

import io.ringback.access.Actor;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the feed in its one order. Events that the sequencer has not placed yet do not exist here.
 */
@Stateless
public class FeedQueries {
  private static final String SELECT =
      "SELECT id, position, type, at, public_case_id, list_id, agent_id, data FROM feed_event WHERE position > ?1 ";

  /**
   * Places looked through by one statement. They are dense, so this bounds what a search for rare
   * types reads, and PostgreSQL never takes the whole table for the shorter way.
   */
  private static final long STRETCH = 2_000;

  /** The most for one answer, which may then be short, or empty, and say where to go on. */
  private static final int STRETCHES = 50;

  @Inject Sql sql;

  /**
   * Events of the lists that the actor may see. {@code next} is always set. An empty set of types
   * means all.
   */
  public Page<FeedEvent> after(Actor actor, PageRequest page, Set<String> types) {
    var cursor = Cursor.read(page, 1);
    long last = lastPosition();
    // a new reader begins where there is something, however much was removed before
    long reached = Math.max(cursor == null ? 0 : cursor.number(0), lastRemoved(last));
    var events = new ArrayList<FeedEvent>();
    for (int i = 0; i < STRETCHES && reached < last && events.size() < page.limit(); i++) {
      long end = Math.min(last, reached + STRETCH);
      var found = between(reached, end, page.limit() - events.size(), actor, types);
      events.addAll(found);
      // what was looked through and left out need not be looked through again
      reached = events.size() == page.limit() ? found.get(found.size() - 1).position() : end;
    }
    return new Page<>(events, Cursor.of(reached));
  }

  private List<FeedEvent> between(long after, long end, int limit, Actor actor, Set<String> types) {
    var where = "AND position <= ?2 AND " + visible(actor) + " AND " + among(types);
    return sql.list(SELECT + where + " ORDER BY position LIMIT ?3", after, end, limit).stream()
        .map(FeedQueries::event)
        .toList();
  }

  /** Events are removed from the beginning on; the last one of all when there are none left. */
  private long lastRemoved(long last) {
    return sql.find("SELECT coalesce(min(position) - 1, ?1) AS position FROM feed_event", last)
        .orElseThrow()
        .number("position");
  }

  private static String visible(Actor actor) {
    if (actor.seesAllLists()) return "true";
    var lists = actor.visibleLists().stream().map(String::valueOf).collect(Collectors.joining(","));
    if (lists.isEmpty()) return "false";
    return """
        (list_id IN (%1$s) OR list_id IS NULL AND agent_id IN (SELECT agent_id FROM list_member WHERE list_id IN (%1$s)))
        """
        .formatted(lists);
  }

  /** Types are compared as texts of the request: only known characters reach the statement. */
  private static String among(Set<String> types) {
    if (types.isEmpty()) return "true";
    return types.stream()
        .filter(type -> type.matches("[a-z.-]{1,50}"))
        .map(type -> "'" + type + "'")
        .collect(Collectors.joining(",", "type IN ('',", ")"))
        .replace("('',)", "('')");
  }

  /** Everything after a position, for the poller that feeds this member's open pages. */
  public List<FeedEvent> listAfter(long position, int limit) {
    return sql.list(SELECT + "ORDER BY position LIMIT ?2", position, limit).stream()
        .map(FeedQueries::event)
        .toList();
  }

  public long lastPosition() {
    return sql.find("SELECT last FROM feed_position").map(row -> row.number("last")).orElse(0L);
  }

  private static FeedEvent event(Row row) {
    return new FeedEvent(
        row.text("id"),
        row.number("position"),
        row.text("type"),
        row.instant("at"),
        row.findText("public_case_id"),
        row.findLong("list_id"),
        row.findLong("agent_id"),
        row.object("data"));
  }
}
