package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.configuration.Organisation;
import io.ringback.errors.NotFoundException;
import io.ringback.json.Json;
import io.ringback.lists.CallbackLists;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import io.ringback.persistence.Where;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads about cases. What the actor may not see does not exist for them. */
@Stateless
public class CaseQueries {
  @Inject Sql sql;
  @Inject CallbackLists lists;

  @Inject Organisation organisation;

  public CaseView get(Actor actor, String id) {
    return sql.find(CaseRows.SELECT + "WHERE c.public_id = ?1", id)
        .filter(row -> actor.sees(row.number("list_id")))
        .map(row -> CaseRows.view(actor, row))
        .orElseThrow(() -> new NotFoundException("case", id));
  }

  /**
   * Those of two cases that the actor sees, by their ids inside the database. Two parameters, not
   * an array: an array's length is looked at for each plan, and planning took longer than reading.
   */
  public Map<Long, CaseView> both(Actor actor, long one, long other) {
    return sql.list(CaseRows.SELECT + "WHERE c.id IN (?1, ?2)", one, other).stream()
        .filter(row -> actor.sees(row.number("list_id")))
        .collect(Collectors.toMap(row -> row.number("id"), row -> CaseRows.view(actor, row)));
  }

  public Page<CaseView> search(Actor actor, CaseFilter filter, PageRequest page) {
    var where = new Where();
    if (filter.list() != null) where.and("l.key = ", filter.list());
    if (filter.state() != null) where.and("c.state = ", filter.state());
    if (filter.assignee() != null) where.and("u.name = ", filter.assignee());
    if (filter.phone() != null) where.and("c.phone = ", numberOf(actor, filter));
    if (filter.source() != null) where.and("d.source = ", filter.source());
    if (filter.externalSystem() != null) where.and("d.external_system = ", filter.externalSystem());
    if (filter.externalId() != null) where.and("d.external_id = ", filter.externalId());
    if (filter.dueBefore() != null) where.and("c.due_at < ", filter.dueBefore());
    if (!actor.seesAllLists()) where.andIn("c.list_id", actor.visibleLists());
    return filter.sort() == CaseSort.DUE ? byDue(actor, where, page) : newest(actor, where, page);
  }

  private Page<CaseView> newest(Actor actor, Where where, PageRequest page) {
    var after = Cursor.read(page, 1);
    if (after != null) where.and("c.id < ", after.number(0));
    return page(
        actor, where.sql() + "ORDER BY c.id DESC", where, page, row -> Cursor.of(row.number("id")));
  }

  private Page<CaseView> byDue(Actor actor, Where where, PageRequest page) {
    var after = Cursor.read(page, 2);
    if (after != null)
      where.and("(c.due_at, c.id) > (", after.instant(0), ", ", after.number(1), ")");
    return page(
        actor,
        where.sql() + "ORDER BY c.due_at, c.id",
        where,
        page,
        row -> Cursor.of(row.instant("due_at"), row.number("id")));
  }

  private Page<CaseView> page(
      Actor actor, String sqlTail, Where where, PageRequest page, Function<Row, String> cursor) {
    var rows =
        sql.list(CaseRows.SELECT + sqlTail + " LIMIT " + (page.limit() + 1), where.parameters());
    return Page.of(rows, page.limit(), row -> CaseRows.view(actor, row), cursor);
  }

  /** What cannot be read as a number is searched for as it stands, and found nowhere. */
  private String numberOf(Actor actor, CaseFilter filter) {
    var phone = Objects.requireNonNull(filter.phone());
    var region =
        filter.list() == null
            ? organisation.region()
            : lists
                .findVisible(actor, filter.list())
                .map(l -> l.defaultRegion())
                .orElse(organisation.region());
    return PhoneNumbers.find(phone, region, true).map(number -> number.e164()).orElse(phone);
  }

  /** Oldest first. */
  public Page<HistoryItem> history(Actor actor, String id, PageRequest page) {
    var visible = visible(actor, id);
    var after = Cursor.read(page, 1);
    var rows =
        sql.list(
            "SELECT id, type, at, actor, details FROM case_event WHERE case_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
            visible.number("id"),
            after == null ? 0L : after.number(0),
            page.limit() + 1);
    return historyPage(rows, seen(actor, visible), page);
  }

  /** The latest first. */
  public Page<HistoryItem> latestHistory(Actor actor, String id, PageRequest page) {
    var visible = visible(actor, id);
    var after = Cursor.read(page, 1);
    var rows =
        sql.list(
            "SELECT id, type, at, actor, details FROM case_event WHERE case_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
            visible.number("id"),
            after == null ? Long.MAX_VALUE : after.number(0),
            page.limit() + 1);
    return historyPage(rows, seen(actor, visible), page);
  }

  private static Page<HistoryItem> historyPage(
      List<Row> rows, UnaryOperator<HistoryItem> seen, PageRequest page) {
    return Page.of(
        rows, page.limit(), row -> seen.apply(item(row)), row -> Cursor.of(row.number("id")));
  }

  private static UnaryOperator<HistoryItem> seen(Actor actor, Row visible) {
    return actor.seesPersons(visible.number("list_id"))
        ? UnaryOperator.identity()
        : HistoryItem::masked;
  }

  /** Whether the actor is in charge of the case's list, and may do everything with the case. */
  public boolean isRunBy(Actor actor, String id) {
    return actor.supervises(visible(actor, id).number("list_id"));
  }

  /** Whether the actor sees whose case it is, and hears them; otherwise the number is masked. */
  public boolean isPersonSeen(Actor actor, String id) {
    return actor.seesPersons(visible(actor, id).number("list_id"));
  }

  private Row visible(Actor actor, String id) {
    return sql.find("SELECT id, list_id FROM call_case WHERE public_id = ?1", id)
        .filter(row -> actor.sees(row.number("list_id")))
        .orElseThrow(() -> new NotFoundException("case", id));
  }

  private static HistoryItem item(Row row) {
    return new HistoryItem(
        row.text("id"),
        row.text("type"),
        row.instant("at"),
        row.text("actor"),
        row.object("details"));
  }

  /** The offered case that the agent holds now. */
  public Optional<CaseView> findOffered(Actor actor, String agent) {
    return sql.find(
            CaseRows.SELECT
                + "WHERE c.assignment = 'OFFERED' AND c.assignee_id = (SELECT id FROM app_user WHERE name = ?1)",
            agent)
        .filter(row -> actor.sees(row.number("list_id")))
        .map(row -> CaseRows.view(actor, row));
  }

  /** Which of these agents are offered a case now. */
  public Set<String> listOffered(Collection<String> agents) {
    return sql
        .list(
            """
            SELECT u.name FROM call_case c JOIN app_user u ON u.id = c.assignee_id
            WHERE c.assignment = 'OFFERED' AND u.name IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb)))
            """,
            Json.createArrayBuilder(agents).build().toString())
        .stream()
        .map(row -> row.text("name"))
        .collect(Collectors.toSet());
  }
}
