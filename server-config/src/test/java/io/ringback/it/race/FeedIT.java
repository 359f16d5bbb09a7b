package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.ringback.it.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The feed under writers who commit in any order, one of them late. {@code -Dfeed.events=100000} is
 * the long form; {@code -Dfeed.rate=600} lets all writers together commit so many a second, as 200
 * saves do, where else they are as fast as they can be.
 */
@WithCluster
@Tag("STATE-2")
class FeedIT {
  private static final int EVENTS = Integer.getInteger("feed.events", 10_000);
  private static final int RATE = Integer.getInteger("feed.rate", Integer.MAX_VALUE);
  private static final int WRITERS = 8;
  private static final int READERS = 3;
  private static final Duration LONGEST = Duration.ofMinutes(2).plusMillis(5L * EVENTS);
  private static final String TYPE = "test.counted";

  private final Cluster cluster;
  private final Sql sql;
  private final Map<String, Long> committed = new ConcurrentHashMap<>();

  FeedIT(Cluster cluster) {
    this.cluster = cluster;
    this.sql = cluster.sql();
  }

  @Test
  void everyReaderSeesEveryEventOnceInOneOrderWhileOneWriterHoldsItsTransactionOpen()
      throws Exception {
    warmUp();
    var start = cluster.api(0).get("events?limit=1&types=none").text("next");
    var pool = Executors.newFixedThreadPool(WRITERS + READERS);
    try {
      var readers =
          IntStream.range(0, READERS)
              .mapToObj(reader -> pool.submit(() -> follow(cluster.api(reader % 2), start)))
              .toList();
      var writers =
          IntStream.range(0, WRITERS).mapToObj(writer -> pool.submit(() -> write(writer))).toList();
      for (var writer : writers) writer.get();
      var first = readers.get(0).get();

      assertThat(first).hasSize(EVENTS).doesNotHaveDuplicates();
      for (var reader : readers) assertThat(reader.get()).isEqualTo(first);
      assertThat(ordersBroken(first)).isZero();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Lateness is to tell about the feed, not about a server that has just started. */
  private void warmUp() {
    sql.execute(
        "INSERT INTO feed_event (type, at, data) SELECT 'test.warm', ringback_now(), '{}' FROM generate_series(1, 400)");
    for (int member = 0; member < 2; member++) {
      for (int i = 0; i < 100; i++) cluster.api(member).get("events?limit=200");
    }
  }

  /**
   * Each writer tells of its own case, in its order; the first one takes five seconds over one of
   * its transactions.
   */
  private Void write(int writer) throws SQLException {
    try (var connection = sql.connection()) {
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      for (int i = 0; i < EVENTS / WRITERS; i++) {
        awaitTurn(start + i * (WRITERS * 1_000_000_000L) / RATE);
        var name = writer + ":" + i;
        execute(
            connection,
            "INSERT INTO feed_event (type, at, public_case_id, data) VALUES ('%s', ringback_now(), '%s', '{\"n\":\"%s\"}')"
                .formatted(TYPE, writer, name));
        if (writer == 0 && i == 20) execute(connection, "SELECT pg_sleep(5)");
        connection.commit();
        committed.put(name, System.nanoTime());
      }
    }
    return null;
  }

  private static void awaitTurn(long due) {
    while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  private List<String> follow(Api api, String from) {
    var seen = new ArrayList<String>();
    var lateness = new ArrayList<Long>();
    var after = from;
    long end = System.nanoTime() + LONGEST.toNanos();
    while (seen.size() < EVENTS && System.nanoTime() < end) {
      var page = api.get("events?limit=200&types=" + TYPE + "&after=" + after);
      long now = System.nanoTime();
      for (var item : page.body().getAsJsonArray("items")) {
        var name = ((JsonObject) item).getAsJsonObject("data").get("n").getAsString();
        seen.add(name);
        lateness.add(now - committed.getOrDefault(name, now));
      }
      after = page.text("next");
    }
    lateness.sort(null);
    System.out.printf(
        "feed: %d events, lateness p50 %d ms, p99 %d ms%n",
        seen.size(),
        lateness.get(lateness.size() / 2) / 1_000_000,
        lateness.get(lateness.size() * 99 / 100) / 1_000_000);
    return seen;
  }

  private static long ordersBroken(List<String> seen) {
    var last = new HashMap<String, Integer>();
    long broken = 0;
    for (var name : seen) {
      int colon = name.indexOf(':');
      int number = Integer.parseInt(name.substring(colon + 1));
      var before = last.put(name.substring(0, colon), number);
      if (before != null && before >= number) broken++;
    }
    return broken;
  }
}
