package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Sql;
import io.ringback.it.imports.Halfway;
import io.ringback.it.imports.Importing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports while members come and go: each row becomes one case, and none is lost. */
@WithCluster
@Tag("IMP-4")
class ImportFaultsIT {
  private static final Map<String, Object> CALL_LIST = Map.of("kind", "CALL_LIST");

  private final Cluster cluster;
  private final Sql sql;

  ImportFaultsIT(Cluster cluster) {
    this.cluster = cluster;
    this.sql = cluster.sql();
  }

  @Test
  void afterEveryServerWasKilledHalfWayAnotherMemberGoesOn() {
    var imports = new Importing(cluster.ringback(0), CALL_LIST);
    var id = killedHalfWay(imports);

    cluster.start(1);
    var done = imports.at(cluster.ringback(1)).settled(id);
    cluster.start(0);

    assertThat(done.getString("state")).isEqualTo("FINISHED");
    assertThat(List.of(done.getInt("created"), done.getInt("skipped")))
        .containsExactly(Halfway.CASES, 1);
    assertEachOnce(imports, Halfway.CASES);
    assertThat(Invariants.breaks(sql)).isEmpty();
  }

  private String killedHalfWay(Importing imports) {
    try (var half = Halfway.of(imports, sql)) {
      cluster.killAll();
      return half.id();
    }
  }

  @Test
  void twoMembersShareTheImportsAndTakeEachRowOnce() {
    var all =
        Stream.of(0, 1, 0, 1)
            .map(member -> new Importing(cluster.ringback(member), CALL_LIST))
            .toList();
    var ids = all.stream().map(imports -> imports.begin(csv())).toList();

    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).settled(ids.get(i)).getInt("created")).isEqualTo(2_500);
      assertEachOnce(all.get(i), 2_500);
    }
  }

  private static String csv() {
    var text = new StringBuilder("Phone;Name\n");
    for (int n = 0; n < 2_500; n++) text.append("+35840").append(4_000_000 + n).append(";P\n");
    return text.toString();
  }

  /** Cases, numbers, first lines of histories and events of the feed. */
  private void assertEachOnce(Importing imports, long rows) {
    var found =
        sql.rows(
            """
            SELECT count(*) AS cases, count(DISTINCT phone) AS numbers,
              (SELECT count(*) FROM case_event e WHERE e.case_id IN (SELECT c.id FROM call_case c WHERE c.list_id = l.id)) AS history,
              (SELECT count(*) FROM feed_event f WHERE f.list_id = l.id AND f.type = 'case.created') AS feed
            FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE l.key = ? GROUP BY l.id
            """,
            imports.list());
    assertThat(found.get(0).values()).containsExactly(rows, rows, rows, rows);
  }
}
