package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Agents at steady work, well below what the members can do, so that every hitch shows in the
 * number of saves a second. Who gets no answer asks the next member, with the same token.
 */
final class Crowd implements AutoCloseable {
  private static final int CASES_EACH = 4;
  private static final int FIRST_NUMBER = 3_000_000;

  private final String name;
  private final Supplier<Sql> sql;
  private final Pace pace;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<CrowdAgent> agents;

  /**
   * @param beat between two saves of an agent
   * @param sql of the database that the members use now
   * @param doors of the members, or of the balancer before them
   */
  Crowd(String name, int size, Duration beat, Supplier<Sql> sql, List<Api> doors) {
    this.name = name;
    this.pace = new Pace(beat);
    this.sql = sql;
    var api = doors.get(0);
    put(
        api,
        "lists/" + name,
        "{'statuses':[{'code':'BUSY','delay':'PT1S'}],'passOver':null,'autoStopAfter':'PT10S','expiresAfter':null}");
    agents =
        IntStream.range(0, size).mapToObj(i -> new CrowdAgent(name + i, doors, i, pace)).toList();
    IntStream.range(0, size).forEach(i -> employ(api, i));
    agents.forEach(threads::execute);
  }

  private void employ(Api api, int number) {
    var agent = name + number;
    put(api, "users/" + agent, "{'displayName':'Crowd','roles':['AGENT']}");
    put(api, "lists/" + name + "/members/" + agent, "{'active':true}");
    put(api, "agents/" + agent + "/availability", "{'availability':'AVAILABLE'}");
    for (int i = 0; i < CASES_EACH; i++) {
      var body =
          "{'list':'%s','phone':'+35844%07d'}"
              .formatted(name, FIRST_NUMBER + number * CASES_EACH + i);
      assertThat(api.post("cases", body).ok()).isTrue();
    }
  }

  private static void put(Api api, String path, String body) {
    var answer = api.put(path, body);
    assertThat(answer.ok()).as("%s: %s", path, answer).isTrue();
  }

  Pace pace() {
    return pace;
  }

  /** How long each save took from first try to answer since this was last asked, sorted. */
  long[] takeMillis() {
    return agents.stream().flatMapToLong(CrowdAgent::takeMillis).sorted().toArray();
  }

  /** Saves whose first try was not answered as it should be. */
  long repeated() {
    return agents.stream().mapToLong(CrowdAgent::repeated).sum();
  }

  /** Answers that the rules do not allow. */
  List<String> surprises() {
    return agents.stream().flatMap(agent -> agent.surprises().stream()).toList();
  }

  /** Saves that are in the history. */
  long inTheHistory() {
    return sql.get()
        .count(
            "SELECT count(*) FROM case_event WHERE type = 'STATUS' AND actor LIKE ?", name + "%");
  }

  @Override
  public void close() {
    pace.end();
    threads.shutdownNow();
  }
}
