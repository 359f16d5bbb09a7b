package io.ringback.cases.bulk;

import io.ringback.access.Actor;
import io.ringback.cases.table.CaseTableFilter;
import io.ringback.cases.table.CaseTableQueries;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes orders about many cases, and tells how far they have come. */
@Stateless
public class BulkService {
  /** More at once is a mistake more often than a wish. */
  public static final int MOST = 100_000;

  @Inject Sql sql;
  @Inject Clock clock;
  @Inject BulkRules rules;
  @Inject CaseTableQueries table;

  /**
   * Settles which cases it is about: those that match the filter now.
   *
   * @param id public id that the act is to have
   */
  public void start(Actor.User actor, String id, BulkOrder order, CaseTableFilter filter) {
    rules.check(actor, order);
    if (table.collect(actor, filter, make(actor, id, order), MOST + 1) > MOST)
      throw new InvalidFieldException(Violation.of("value", "too-many", "max", MOST));
  }

  /** The same for cases that were ticked, by their public ids. */
  public void start(Actor.User actor, String id, BulkOrder order, List<String> ids) {
    rules.check(actor, order);
    sql.execute(
        "INSERT INTO bulk_case (bulk_id, case_id) SELECT CAST(?1 AS bigint), id FROM call_case WHERE public_id = ANY (string_to_array(?2, ','))",
        make(actor, id, order),
        String.join(",", ids));
  }

  private long make(Actor.User actor, String id, BulkOrder order) {
    return sql.find(
            """
            INSERT INTO bulk_act (public_id, user_id, kind, value, made_at) VALUES (?1, ?2, ?3, ?4, ?5)
            RETURNING id
            """,
            id,
            actor.id(),
            order.kind(),
            order.value(),
            clock.now())
        .orElseThrow()
        .number("id");
  }

  /** Everybody sees what they ordered themselves. */
  public BulkProgress get(Actor.User actor, String id) {
    var bulk =
        sql.find(
                "SELECT id, kind, value FROM bulk_act WHERE public_id = ?1 AND user_id = ?2",
                id,
                actor.id())
            .orElseThrow(() -> new NotFoundException("bulk act", id));
    var outcomes = new TreeMap<String, Long>();
    sql.list(
            "SELECT coalesce(outcome, '') AS outcome, count(*) AS cases FROM bulk_case WHERE bulk_id = ?1 GROUP BY outcome",
            bulk.number("id"))
        .forEach(row -> outcomes.put(row.text("outcome"), row.number("cases")));
    return progress(bulk, outcomes);
  }

  private static BulkProgress progress(Row bulk, Map<String, Long> outcomes) {
    long total = outcomes.values().stream().mapToLong(cases -> cases).sum();
    var pending = outcomes.remove("");
    var done = outcomes.remove(BulkStep.DONE);
    return new BulkProgress(
        new BulkOrder(bulk.constant("kind", BulkKind.class), bulk.text("value")),
        total,
        pending == null ? 0 : pending,
        done == null ? 0 : done,
        outcomes);
  }
}
