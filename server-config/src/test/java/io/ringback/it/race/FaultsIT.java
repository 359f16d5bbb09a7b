package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Sql;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is broken on purpose, and how soon all is right again. Durations are printed, not asserted:
 * the machine may be busy.
 */
@WithCluster
class FaultsIT {
  private static final int EXPIRING = Integer.getInteger("expiry.cases", 10_000);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final AtomicInteger NUMBERS = new AtomicInteger(7_770_000);

  private final Cluster cluster;
  private final Sql sql;
  private final String name = "faults-" + UUID.randomUUID().toString().substring(0, 8);

  FaultsIT(Cluster cluster) {
    this.cluster = cluster;
    this.sql = cluster.sql();
  }

  @Test
  @Tag("TIME-1")
  @Tag("TIME-2")
  @Tag("ALLOC-3")
  void afterEveryServerWasKilledDueExpiryAndAutoStopAreRightAgain() {
    var api = cluster.api(0);
    list(api, "'autoStopAfter':'PT4S'");
    agent(api, name);
    create(api, "");
    put(api, "agents/" + name + "/receiving", "{'receiving':true}");
    var due = create(api, "");
    var expiring = create(api, "");
    sql.execute(
        "UPDATE call_case SET state = 'WAITING', ready_at = ringback_now() + interval '4 s' WHERE public_id = ?",
        due);
    sql.execute(
        "UPDATE call_case SET expires_at = ringback_now() + interval '4 s' WHERE public_id = ?",
        expiring);

    cluster.killAll();
    Awaitility.await()
        .atMost(LONG)
        .until(
            () ->
                sql.value(
                    Boolean.class,
                    "SELECT ringback_now() > expires_at FROM call_case WHERE public_id = ?",
                    expiring));
    cluster.startAll();
    long began = System.nanoTime();
    Awaitility.await()
        .atMost(LONG)
        .until(
            () ->
                stateOf(due).equals("READY")
                    && stateOf(expiring).equals("CLOSED")
                    && !isReceiving());

    report("kill -9 of all servers: right again", began);
    assertThat(Invariants.breaks(sql)).isEmpty();
  }

  @Test
  @Tag("STATE-2")
  @Tag("HANDLE-6")
  void afterPostgresRestartedUnderLoadSavesAndSweepsWorkAndNothingIsLost() throws Exception {
    var api = cluster.api(0);
    list(api, "'statuses':[{'code':'BUSY','delay':'PT1S'}],'passOver':null");
    var ends = new AtomicBoolean();
    var saves = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(4);
    try {
      var agents =
          IntStream.range(0, 4)
              .mapToObj(
                  i -> {
                    agent(api, name + i);
                    create(api, "");
                    return pool.submit(
                        () -> workThroughTheFault(cluster.api(i % 2), name + i, saves, ends));
                  })
              .toList();
      Awaitility.await().atMost(LONG).until(() -> saves.get() > 10);

      cluster.database().stop();
      cluster.database().startAgain();
      long began = System.nanoTime();
      int before = saves.get();
      Awaitility.await().atMost(LONG).until(() -> saves.get() > before);
      report("PostgreSQL restarted under load: saves work again", began);
      var due = create(api, "");
      sql.execute(
          "UPDATE call_case SET state = 'WAITING' WHERE public_id = ? AND state = 'READY'", due);
      Awaitility.await().atMost(LONG).until(() -> !stateOf(due).equals("WAITING"));
      report("PostgreSQL restarted under load: sweeps work again", began);

      ends.set(true);
      for (var agent : agents) agent.get();
    } finally {
      ends.set(true);
      pool.shutdownNow();
    }
    awaitPlaced();
    assertThat(Invariants.breaks(sql)).isEmpty();
    assertThat(
            sql.count(
                "SELECT count(*) FROM case_event WHERE type = 'STATUS' AND actor LIKE ?",
                name + "%"))
        .isEqualTo(saves.get());
  }

  @Test
  @Tag("TIME-1")
  void manyCasesThatExpireInOneSecondAreAllClosedOnce() {
    list(cluster.api(0), "'expiresAfter':null");
    sql.execute(
        """
        WITH c AS (
          INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at, expires_at)
          SELECT ? || i, l.id, 'WAITING', '+3584077' || (100000 + i), 3, now(), at, at, at, ringback_now() + make_interval(secs => ?)
          FROM generate_series(1, ?) i, callback_list l, (SELECT now() + interval '1 day' AS at) t WHERE l.key = ?
          RETURNING id)
        INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source)
        SELECT id, now(), 'test', now(), 'API' FROM c
        """,
        name,
        4 + EXPIRING / 8_000,
        EXPIRING,
        name);

    Awaitility.await().atMost(LONG).until(() -> countOf("state = 'CLOSED'") == EXPIRING);

    System.out.println(
        "expiry of "
            + EXPIRING
            + " at once: "
            + sql.value(
                String.class,
                """
        SELECT format('all after %s ms, p99 %s ms', round(extract(epoch FROM max(closed_at - expires_at)) * 1000),
          round(extract(epoch FROM percentile_disc(0.99) WITHIN GROUP (ORDER BY closed_at - expires_at)) * 1000))
        FROM call_case WHERE public_id LIKE ?
        """,
                name + "%"));
    assertThat(
            sql.count(
                "SELECT count(*) FROM case_event e JOIN call_case c ON c.id = e.case_id WHERE c.public_id LIKE ?",
                name + "%"))
        .isEqualTo(EXPIRING);
  }

  /**
   * Sends a save again until it is answered: with one token it counts once, however often it
   * arrived.
   */
  private static Void workThroughTheFault(
      Api api, String agent, AtomicInteger saves, AtomicBoolean ends) {
    while (!ends.get()) {
      var held =
          untilAnswered(() -> api.put("agents/" + agent + "/receiving", "{'receiving':true}"))
              .object("case");
      if (!held.has("id")) continue;
      var path = "cases/" + held.get("id").getAsString();
      if (!untilAnswered(() -> api.post(path + "/calls", "{'agent':'%s'}".formatted(agent))).ok())
        continue;
      var save =
          "{'agent':'%s','status':'BUSY','saveToken':'%s','next':true}"
              .formatted(agent, UUID.randomUUID());
      if (untilAnswered(() -> api.post(path + "/handle", save)).ok()) saves.incrementAndGet();
    }
    return null;
  }

  private static Api.Answer untilAnswered(java.util.function.Supplier<Api.Answer> request) {
    while (true) {
      try {
        var answer = request.get();
        if (answer.status() < 500) return answer;
      } catch (UncheckedIOException nobodyThere) {
        // again
      }
    }
  }

  private void list(Api api, String settings) {
    put(api, "lists/" + name, "{" + settings + "}");
  }

  private void agent(Api api, String agent) {
    put(
        api,
        "users/" + agent,
        "{'displayName':'Fault','roles':['AGENT'],'password':'a-long-password'}");
    put(api, "lists/" + name + "/members/" + agent, "{'active':true}");
    put(api, "agents/" + agent + "/availability", "{'availability':'AVAILABLE'}");
  }

  private String create(Api api, String more) {
    var answer =
        api.post(
            "cases",
            "{'list':'%s','phone':'+35840%d'%s}".formatted(name, NUMBERS.incrementAndGet(), more));
    assertThat(answer.ok()).as("%s", answer).isTrue();
    return answer.text("id");
  }

  private static void put(Api api, String path, String body) {
    var answer = api.put(path, body);
    assertThat(answer.ok()).as("%s: %s", path, answer).isTrue();
  }

  private String stateOf(String publicId) {
    return sql.value(String.class, "SELECT state FROM call_case WHERE public_id = ?", publicId);
  }

  private long countOf(String condition) {
    return sql.count(
        "SELECT count(*) FROM call_case WHERE public_id LIKE ? AND " + condition, name + "%");
  }

  private boolean isReceiving() {
    return sql.value(
        Boolean.class,
        "SELECT a.work_mode = 'CALLBACKS' FROM agent a JOIN app_user u ON u.id = a.id WHERE u.name = ?",
        name);
  }

  private void awaitPlaced() {
    Awaitility.await()
        .atMost(LONG)
        .until(() -> sql.count("SELECT count(*) FROM feed_event WHERE position IS NULL") == 0);
  }

  private static void report(String what, long began) {
    System.out.printf("%s after %.1f s%n", what, (System.nanoTime() - began) / 1e9);
  }
}
