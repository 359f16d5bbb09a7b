package io.ringback.cases.table;

import io.ringback.access.Actor;
import io.ringback.persistence.Where;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter. Aliases: c the case, d its details, which is joined only when a
 * condition is about it.
 */
final class CaseTableWhere {
  private final Where where = new Where();
  private boolean joinsDetails;
  private boolean isByPhone;
  private @Nullable String start;
  private @Nullable String startId;

  CaseTableWhere(Actor actor, CaseTableFilter filter, SearchText text) {
    if (!actor.seesAllLists()) where.andIn("c.list_id", actor.visibleLists());
    ofCase(filter);
    ofDetails(filter);
    text(actor, text);
  }

  private void ofCase(CaseTableFilter filter) {
    equal("c.list_id = (SELECT id FROM callback_list WHERE key = ", filter.list(), ")");
    if (filter.standing() != null) where.and(filter.standing().condition());
    equal("c.state = 'CLOSED' AND c.close_reason = ", filter.closeReason(), "");
    equal("c.priority = ", filter.priority(), "");
    equal("c.attempts >= ", filter.attempts(), "");
    if (filter.status() != null) where.and("c.attempts > 0");
    if (CaseTableFilter.NOBODY.equals(filter.assignee())) where.and("c.assignee_id IS NULL");
    else equal("c.assignee_id = (SELECT id FROM app_user WHERE name = ", filter.assignee(), ")");
    within("c.due_at", filter.due());
    within("c.expires_at", filter.expires());
    if (!filter.closed().equals(Period.ANY)) where.and("c.state = 'CLOSED'");
    within("c.closed_at", filter.closed());
  }

  private void ofDetails(CaseTableFilter filter) {
    joinsDetails =
        filter.source() != null || filter.topic() != null || !filter.created().equals(Period.ANY);
    equal("d.source = ", filter.source(), "");
    equal("lower(d.topic) = lower(", filter.topic(), ")");
    within("d.created_at", filter.created());
  }

  /** By a number nobody finds what is masked for them, digit by digit. */
  private void text(Actor actor, SearchText text) {
    if (text instanceof SearchText.Number number) {
      isByPhone = true;
      where.and("c.phone >= ", number.from(), " AND c.phone < ", number.until());
      if (!actor.seesAllLists()) where.andIn("c.list_id", listsOfKnownPersons(actor));
    } else if (text instanceof SearchText.Words words) {
      joinsDetails = true;
      where.and(
          "case_words_v1(d.name, d.company, d.topic, d.note, d.external_id) @@ to_tsquery('simple', ",
          words.query(),
          ")");
    }
  }

  private static Set<Long> listsOfKnownPersons(Actor actor) {
    return actor.visibleLists().stream().filter(actor::seesPersons).collect(Collectors.toSet());
  }

  /**
   * Only what comes after the place's cursor, in the direction in which is read; bound once, and
   * said again of other keys by {@link #behind}.
   */
  void startAt(CaseTablePlace place) {
    var cursor = place.cursor();
    if (cursor == null) return;
    start = place.sort().ofNumber(where.bind(cursor.number(0)));
    startId = where.bind(cursor.number(1));
  }

  /** That, as a condition by a key: empty when the place is the start or the end. */
  String behind(CaseTablePlace place, String key) {
    if (start == null) return "";
    var direction = place.readsDescending() ? "<" : ">";
    return " AND ("
        + key
        + ", c.id) "
        + direction
        + " ("
        + start
        + ", CAST("
        + startId
        + " AS bigint)) ";
  }

  /** A condition finds its cases by an index of its own. */
  boolean isSearching() {
    return joinsDetails || isByPhone;
  }

  String bind(Object value) {
    return where.bind(value);
  }

  private void equal(String before, @Nullable Object value, String behind) {
    if (value != null) where.and(before, value, behind);
  }

  private void within(String column, Period period) {
    if (period.from() != null) where.and(column + " >= ", Objects.requireNonNull(period.from()));
    if (period.until() != null) where.and(column + " < ", Objects.requireNonNull(period.until()));
  }

  /** The cases, from FROM on. */
  String cases() {
    var details = joinsDetails ? "JOIN case_details d ON d.case_id = c.id " : "";
    return "FROM call_case c " + details + where.sql();
  }

  Object[] parameters() {
    return where.parameters();
  }
}
