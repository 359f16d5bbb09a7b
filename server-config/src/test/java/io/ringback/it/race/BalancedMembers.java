package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code ./mvnw -Pfaults verify}: three members behind HAProxy, renewed one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BalancedMembers {
  private static final int MEMBERS = 3;
  private static final int AGENTS = 50;
  private static final Duration BEAT = Duration.ofSeconds(4);
  private static final Duration LONG = Duration.ofMinutes(2);

  private Cluster cluster;
  private Balancer balancer;

  @BeforeAll
  void startThree() {
    assumeTrue(Balancer.isThere(), "there is no haproxy here: apt-get install haproxy");
    cluster = Cluster.start("balanced", MEMBERS);
    balancer = new Balancer(IntStream.range(0, MEMBERS).mapToObj(cluster::member).toList());
    await()
        .atMost(LONG)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> new Visitor().get(balancer.uri("/sign-in")).statusCode() == 200);
  }

  @AfterAll
  void stopAll() {
    if (balancer != null) balancer.close();
    if (cluster != null) cluster.close();
  }

  @Test
  void rollingRestartUnderFiftyAgentsFailsNoSave() {
    var door = List.of(new Api(balancer.uri("/")));
    try (var crowd = new Crowd("rolling", AGENTS, BEAT, cluster::sql, door)) {
      var pace = crowd.pace();
      await().atMost(LONG).until(() -> pace.acknowledged() > 5 * AGENTS);
      for (int i = 0; i < MEMBERS; i++) {
        cluster.member(i).stop();
        cluster.start(i);
        int before = pace.acknowledged();
        await().atMost(LONG).until(() -> pace.acknowledged() > before + 3 * AGENTS);
      }
      pace.pause();
      long slowest = LongStream.of(crowd.takeMillis()).max().orElseThrow();
      System.out.printf(
          "rolling restart of %d members under %d agents: %d saves, failed %d, slowest %d ms%n",
          MEMBERS, AGENTS, pace.acknowledged(), crowd.repeated(), slowest);
      assertThat(crowd.repeated()).isZero();
      assertThat(crowd.surprises()).isEmpty();
      assertThat(crowd.inTheHistory()).isEqualTo(pace.acknowledged());
    }
    await()
        .atMost(LONG)
        .until(
            () ->
                cluster.sql().count("SELECT count(*) FROM feed_event WHERE position IS NULL") == 0);
    assertThat(Invariants.breaks(cluster.sql())).isEmpty();
  }

  @Test
  void personStaysSignedInWhileEveryMemberIsRenewed() {
    var anna = new Visitor();
    var form = anna.get(balancer.uri("/sign-in")).body();
    var typed = Map.of("signIn:name", "anna", "signIn:password", "demo");
    assertThat(anna.submit(form, balancer.uri("/sign-in"), typed).statusCode()).isEqualTo(302);

    for (int i = 0; i < MEMBERS; i++) {
      cluster.kill(i);
      assertThat(anna.get(balancer.uri("/agent/desk")).statusCode()).isEqualTo(200);
      cluster.start(i);
    }
  }
}
