package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Sql;
import io.ringback.it.imports.ServerHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pfaults verify -Dit.test=Soak}: agents at steady work for hours ({@code
 * -Dsoak.minutes=360}), and what that does to the time of a save, dead rows, heap and connections.
 * It asserts nothing about them: the table says whether they grow.
 */
class Soak {
  private static final Duration WHOLE = Duration.ofMinutes(Long.getLong("soak.minutes", 360));
  private static final int STRETCHES = 6;
  private static final int MEMBERS = 2;
  private static final int AGENTS = 20;
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String HEAD =
      """
      | minute | saves | p50, ms | p99, ms | slowest, ms | live heap of each, MB | connections | dead rows | live rows | database, MB |
      |--:|--:|--:|--:|--:|---|--:|--:|--:|--:|
      """;

  @Test
  @Tag("PERF-10")
  void promisesAreKeptForHours() throws IOException {
    var table = new StringBuilder(HEAD);
    try (var cluster = Cluster.start("soak", MEMBERS);
        var crowd = new Crowd("soak", AGENTS, BEAT, cluster::sql, doors(cluster))) {
      // what a server does once is not what it does for hours
      work(crowd, WHOLE.dividedBy(2 * STRETCHES));
      for (int i = 1; i <= STRETCHES; i++) {
        crowd.takeMillis();
        work(crowd, WHOLE.dividedBy(STRETCHES));
        var row = row(WHOLE.dividedBy(STRETCHES).multipliedBy(i), crowd, cluster);
        System.out.print(row);
        table.append(row);
        Files.writeString(
            Files.createDirectories(Path.of("target", "faults")).resolve("soak.md"), table);
      }
      crowd.pace().pause();
      assertThat(crowd.surprises()).isEmpty();
      assertThat(crowd.repeated()).isZero();
      assertThat(crowd.inTheHistory()).isEqualTo(crowd.pace().acknowledged());
      await()
          .atMost(LONG)
          .until(
              () ->
                  cluster.sql().count("SELECT count(*) FROM feed_event WHERE position IS NULL")
                      == 0);
      assertThat(Invariants.breaks(cluster.sql())).isEmpty();
    }
  }

  private static List<Api> doors(Cluster cluster) {
    return IntStream.range(0, cluster.size()).mapToObj(cluster::api).toList();
  }

  private static void work(Crowd crowd, Duration time) {
    long until = System.nanoTime() + time.toNanos();
    await()
        .atMost(time.plus(LONG))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> System.nanoTime() > until || !crowd.surprises().isEmpty());
  }

  private static String row(Duration time, Crowd crowd, Cluster cluster) {
    var millis = crowd.takeMillis();
    var sql = cluster.sql();
    return "| %d | %,d | %d | %d | %d | %s | %d | %,d | %,d | %d |%n"
        .formatted(
            time.toMinutes(),
            millis.length,
            millis[millis.length / 2],
            millis[millis.length * 99 / 100],
            millis[millis.length - 1],
            IntStream.range(0, MEMBERS)
                .mapToObj(member -> heap(cluster, member))
                .collect(Collectors.joining(", ")),
            sql.count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"),
            rows(sql, "n_dead_tup"),
            rows(sql, "n_live_tup"),
            sql.count("SELECT pg_database_size(current_database()) / 1000000"));
  }

  private static long rows(Sql sql, String which) {
    return sql.count("SELECT CAST(sum(" + which + ") AS bigint) FROM pg_stat_user_tables");
  }

  private static String heap(Cluster cluster, int member) {
    try (var heap = ServerHeap.of(cluster.member(member))) {
      return String.valueOf(Math.round(heap.live()));
    }
  }
}
