package io.ringback.it.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import that is stopped in the middle, and one of some size that is taken back. */
@WithRingback
@Tag("IMP-4")
@Tag("CONS-5")
class ImportAtWorkIT {
  private final Ringback ringback;
  private final Importing imports;

  ImportAtWorkIT(Ringback ringback) {
    this.ringback = ringback;
    this.imports = new Importing(ringback, Map.of("kind", "CALL_LIST"));
  }

  @Test
  @Tag("IMP-5")
  void cancelledHalfWayItKeepsWhatItHasAndThatCanBeUndoneInBoundedSteps() {
    var id = cancelledHalfWay();

    var cancelled = imports.settled(id);
    int created = cancelled.getInt("created");
    assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
    assertThat(created).isBetween(2_000, Halfway.CASES - 1);
    assertThat(count("count(*)")).isEqualTo(created);

    imports.post(id, "undo").then().statusCode(202);

    var undone = imports.settled(id);
    assertThat(undone.getString("state")).isEqualTo("UNDONE");
    assertThat(undone.getInt("undone")).isEqualTo(created);
    assertThat(count("count(*) FILTER (WHERE close_reason = 'IMPORT_UNDONE')")).isEqualTo(created);
    // each step has its own time
    assertThat(count("count(DISTINCT c.closed_at)")).isGreaterThanOrEqualTo(created / 1_000);
  }

  private String cancelledHalfWay() {
    try (var half = Halfway.of(imports, ringback.sql())) {
      var cancelling = CompletableFuture.runAsync(() -> imports.post(half.id(), "cancel"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> isWaitingForTheStep() || cancelling.isDone());
      return half.id();
    }
  }

  private boolean isWaitingForTheStep() {
    return ringback
            .sql()
            .count(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%import_job%FOR UPDATE%'")
        > 0;
  }

  private long count(String what) {
    return ringback
        .sql()
        .count(
            "SELECT "
                + what
                + " FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE l.key = ?",
            imports.list());
  }
}
