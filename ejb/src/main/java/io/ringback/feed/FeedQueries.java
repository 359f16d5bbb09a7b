package io.ringback.feed;

import io.ringback.access.Actor;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

  @Inject Sql sql;

  /**
   * Events of the lists that the actor may see. {@code next} is always set. An empty set of types
   * means all.
   */
  public Page<FeedEvent> after(Actor actor, PageRequest page, Set<String> types) {
    var cursor = Cursor.read(page, 1);
    long after = cursor == null ? 0 : cursor.number(0);
    long last = lastPosition();
    var events =
        sql
            .list(
                SELECT
                    + "AND position <= ?2 AND "
                    + visible(actor)
                    + " AND "
                    + among(types)
                    + " ORDER BY position LIMIT ?3",
                after,
                last,
                page.limit())
            .stream()
            .map(FeedQueries::event)
            .toList();
    // What was looked through and left out need not be looked through again.
    long reached =
        events.size() == page.limit()
            ? events.get(events.size() - 1).position()
            : Math.max(after, last);
    return new Page<>(events, Cursor.of(reached));
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
