package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Sql;
import io.ringback.it.imports.Importing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An act on many cases while members are killed: it is done to each case, and once. */
@WithCluster
@Tag("CONS-4")
class BulkFaultsIT {
  private static final int CASES = 2_000;
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final Sql sql;
  private final Importing imports;
  private final String act;

  BulkFaultsIT(Cluster cluster) {
    this.cluster = cluster;
    this.sql = cluster.sql();
    this.imports = new Importing(cluster.ringback(0), Map.of("kind", "CALL_LIST"));
    this.act = imports.list();
  }

  @Test
  void afterEveryServerWasKilledHalfWayAnotherMemberGoesOn() {
    imports.run(csv());
    orderToCloseAll();
    await().atMost(LONG).until(() -> pending() < CASES - CASES / 5);

    cluster.killAll();
    assertThat(pending()).isPositive();
    cluster.start(1);
    await().atMost(LONG).until(() -> pending() == 0);
    cluster.start(0);

    assertThat(outcomes("o.outcome = 'DONE'")).isEqualTo(CASES);
    assertEachClosedOnce();
    assertThat(Invariants.breaks(sql)).isEmpty();
  }

  private static String csv() {
    var text = new StringBuilder("Phone;Name\n");
    for (int n = 0; n < CASES; n++) text.append("+35840").append(4_100_000 + n).append(";P\n");
    return text.toString();
  }

  /** The rows of an order, as the page of the console leaves them. */
  private void orderToCloseAll() {
    sql.execute(
        """
        WITH b AS (
          INSERT INTO bulk_act (public_id, user_id, kind, value, made_at)
          SELECT ?, min(user_id), 'CLOSE', 'CANCELLED', ringback_now() FROM user_role WHERE role = 'ADMINISTRATOR' RETURNING id)
        INSERT INTO bulk_case (bulk_id, case_id)
        SELECT b.id, c.id FROM b, call_case c JOIN callback_list l ON l.id = c.list_id WHERE l.key = ?
        """,
        act,
        imports.list());
  }

  private long pending() {
    return outcomes("o.outcome IS NULL");
  }

  private long outcomes(String which) {
    return sql.count(
        "SELECT count(*) FROM bulk_case o JOIN bulk_act b ON b.id = o.bulk_id WHERE b.public_id = ? AND "
            + which,
        act);
  }

  /** Cases, their history and the feed tell the same. */
  private void assertEachClosedOnce() {
    var found =
        sql.rows(
            """
            SELECT count(*) FILTER (WHERE c.state = 'CLOSED' AND c.close_reason = 'CANCELLED') AS cases,
              (SELECT count(*) FROM case_event e JOIN call_case ec ON ec.id = e.case_id WHERE ec.list_id = l.id AND e.type = 'CLOSED') AS history,
              (SELECT count(*) FROM feed_event f WHERE f.list_id = l.id AND f.type = 'case.closed') AS feed
            FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE l.key = ? GROUP BY l.id
            """,
            imports.list());
    assertThat(found.get(0).values()).containsExactly((long) CASES, (long) CASES, (long) CASES);
  }
}
