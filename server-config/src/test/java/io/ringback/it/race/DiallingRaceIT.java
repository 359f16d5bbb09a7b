package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Sql;
import io.ringback.it.dialling.FakeExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two members and one phone exchange: nobody is dialled twice. */
@WithCluster
@Tag("PUSH-5")
class DiallingRaceIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final AtomicInteger NUMBERS = new AtomicInteger(7_990_000);

  private final Cluster cluster;
  private final Sql sql;
  private final FakeExchange exchange = FakeExchange.start();
  private final String name = "dialling-" + UUID.randomUUID().toString().substring(0, 8);

  DiallingRaceIT(Cluster cluster) {
    this.cluster = cluster;
    this.sql = cluster.sql();
  }

  @BeforeEach
  void connect() {
    exchange.connect(sql);
    var api = cluster.api(0);
    assertThat(api.put("lists/" + name, "{'callMethod':'PBX'}").ok()).isTrue();
    assertThat(
            api.put(
                    "users/" + name,
                    "{'displayName':'Dialler','roles':['AGENT'],'extension':'1001'}")
                .ok())
        .isTrue();
    assertThat(api.put("lists/" + name + "/members/" + name, "{'active':true}").ok()).isTrue();
  }

  @AfterEach
  void disconnect() {
    FakeExchange.disconnect(sql);
    exchange.close();
  }

  @Test
  void oneCallAskedOfBothMembersAtOnceIsDialledOnce() throws Exception {
    var callCase = newCase();
    var together = new CyclicBarrier(12);
    var pool = Executors.newFixedThreadPool(12);
    try {
      var calls = new ArrayList<Callable<String>>();
      for (int i = 0; i < 12; i++) {
        var api = cluster.api(i % 2);
        calls.add(
            () -> {
              together.await();
              return call(api, callCase);
            });
      }
      var attempts = new ArrayList<String>();
      for (var attempt : pool.invokeAll(calls)) attempts.add(attempt.get());

      assertThat(attempts).containsOnly(attempts.get(0));
      awaitResult(attempts.get(0), "ACCEPTED");
      assertThat(exchange.dials()).hasSize(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void callOfAMemberThatDiedWhileItAskedIsNotAskedForAgain() {
    exchange.hangs();
    var attempt = call(cluster.api(1), newCase());
    await().atMost(LONG).until(() -> exchange.dials().size() == 1);

    cluster.kill(1);
    try {
      sql.execute(
          "UPDATE dial_request SET claimed_at = claimed_at - interval '60 seconds' WHERE result = 'PENDING'");

      awaitResult(attempt, "UNKNOWN");
      assertThat(exchange.dials()).hasSize(1);
    } finally {
      cluster.start(1);
    }
  }

  private String newCase() {
    var body = "{'list':'%s','phone':'+35840%d'}".formatted(name, NUMBERS.incrementAndGet());
    return cluster.api(0).post("cases", body).text("id");
  }

  private String call(Api api, String callCase) {
    return api.post("cases/" + callCase + "/calls", "{'agent':'" + name + "'}").text("id");
  }

  private void awaitResult(String attempt, String result) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(
                        sql.value(
                            String.class,
                            "SELECT d.result FROM dial_request d JOIN call_attempt a ON a.id = d.attempt_id WHERE a.public_id = ?",
                            attempt))
                    .isEqualTo(result));
  }
}
