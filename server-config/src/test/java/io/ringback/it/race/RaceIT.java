package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Agents, creators and supervisors at once, on two members that share one PostgreSQL. {@code
 * -Drace.saves=…} makes it longer, {@code -Drace.seed=…} another one.
 */
@WithCluster
class RaceIT {
  private static final int SAVES = Integer.getInteger("race.saves", 600);
  private static final long SEED = Long.getLong("race.seed", 7);
  private static final int AGENTS = 16;
  private static final List<String> LISTS = List.of("race-off", "race-group", "race-merge");

  private final List<Api> apis;
  private final Sql sql;

  RaceIT(Cluster cluster) {
    apis = List.of(cluster.api(0), cluster.api(1));
    sql = cluster.sql();
  }

  @Test
  @Tag("STATE-1")
  @Tag("STATE-2")
  @Tag("ALLOC-6")
  @Tag("HANDLE-6")
  @Tag("REL-1")
  void whateverManyDoAtOnceEveryPromiseIsKept() throws Exception {
    var tally = new Tally(SAVES);
    var people = new ArrayList<Callable<Void>>();
    setUp();
    for (int i = 0; i < AGENTS; i++) {
      people.add(new RacingAgent(apis.get(i % 2), "racer" + i, new Random(SEED + i), tally));
    }
    for (int i = 0; i < 3; i++)
      people.add(new RacingCreator(apis.get(i % 2), LISTS, new Random(SEED * 31 + i), tally));
    people.add(new RacingSupervisor(apis.get(1), LISTS, new Random(SEED * 37), tally));
    runAll(people);
    awaitQuiet();

    System.out.println("race, seed " + SEED + ": " + AGENTS + " agents, " + tally);
    assertThat(tally.unexpected()).isEmpty();
    assertThat(Invariants.breaks(sql)).isEmpty();
    assertThat(
            sql.count(
                "SELECT count(*) FROM case_event WHERE type = 'STATUS' AND actor LIKE 'racer%'"))
        .isEqualTo(tally.acknowledged());
    assertThat(
            sql.count(
                "SELECT count(*) FROM call_case c JOIN case_event e ON e.case_id = c.id AND e.type = 'CREATED' AND e.actor = 'key:demo' JOIN callback_list l ON l.id = c.list_id AND l.key LIKE 'race-%'"))
        .isEqualTo(tally.created());
    for (var list : LISTS) assertThatCountersEqualTheTable(list);
  }

  private void setUp() {
    var api = apis.get(0);
    var statuses =
        """
        'autoStopAfter':'PT5S','passOver':'PT1S','statuses':[
          {'code':'BUSY','delay':'PT1S'},{'code':'NO_ANSWER','delay':'PT2S'},{'code':'OTHER','delay':'PT3S'}]
        """;
    put(api, "lists/race-off", "{'relatedCases':'OFF'," + statuses + "}");
    put(
        api,
        "lists/race-group",
        "{'relatedCases':'GROUP','relatedScope':'ALL_LISTS'," + statuses + "}");
    put(api, "lists/race-merge", "{'relatedCases':'MERGE'," + statuses + "}");
    for (int i = 0; i < AGENTS; i++) {
      put(
          api,
          "users/racer" + i,
          "{'displayName':'Racer','roles':['AGENT'],'password':'a-long-password'}");
      for (int l = 0; l < LISTS.size(); l++) {
        if ((i + l) % 4 != 3)
          put(api, "lists/" + LISTS.get(l) + "/members/racer" + i, "{'active':true}");
      }
      put(api, "agents/racer" + i + "/availability", "{'availability':'AVAILABLE'}");
    }
  }

  private static void put(Api api, String path, String body) {
    var answer = api.put(path, body);
    assertThat(answer.ok()).as("%s: %s", path, answer).isTrue();
  }

  private static void runAll(List<Callable<Void>> people) throws Exception {
    var pool = Executors.newFixedThreadPool(people.size());
    try {
      for (Future<Void> person : pool.invokeAll(people)) person.get();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Nobody does anything any more: countdowns have run out, and the sequencer has placed all. */
  private void awaitQuiet() {
    for (int i = 0; i < AGENTS; i++)
      put(apis.get(0), "agents/racer" + i + "/receiving", "{'receiving':false}");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sql.count("SELECT count(*) FROM feed_event WHERE position IS NULL") == 0);
  }

  private void assertThatCountersEqualTheTable(String list) {
    long open =
        sql.count(
            "SELECT count(*) FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE l.key = ? AND c.state <> 'CLOSED'",
            list);
    assertThat(apis.get(0).get("lists/" + list + "/counters").body().get("open").getAsLong())
        .isEqualTo(open);
  }
}
