package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.path.json.JsonPath;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.rest.ApiOperations.Operation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Bodies that nobody should send: each is answered with a problem document that blames the sender,
 * or taken. {@code -Dfuzz.seed} tries others, {@code -Dfuzz.tries} more.
 */
@WithRingback
class FuzzIT {
  private static final long SEED = Long.getLong("fuzz.seed", 20260131);
  private static final int TRIES = Integer.getInteger("fuzz.tries", 100);

  private final Mutations mutations = new Mutations(SEED);
  private final OddRequests requests;
  private final Ringback ringback;
  private final ApiContract contract;
  private final String list;
  private final PostBench.Assigned called;
  private final String own;

  FuzzIT(Ringback ringback) throws JsonProcessingException {
    this.ringback = ringback;
    requests = new OddRequests(ringback);
    contract = ApiContract.of(ringback);
    var bench = new PostBench(ringback);
    called = bench.calledCase();
    list = ringback.api().get("/cases/" + called.id()).jsonPath().getString("list");
    own = ringback.unique("fuzz");
  }

  @Test
  void noBodyIsAnsweredWithAFaultOfOurs() throws Exception {
    var operations =
        ApiOperations.all(ringback).stream()
            .filter(operation -> contract.exampleOf(operation.toString()).isPresent())
            .toList();
    for (var operation : operations) fuzz(operation);

    System.out.printf(
        "fuzz: %d operations, %d bodies, seed %d, answers %s%n",
        operations.size(), requests.sent(), SEED, requests.answers());
    assertThat(operations).hasSizeGreaterThan(20);
  }

  /** Rules for any queue would take the events of other tests, and names be read by them. */
  @AfterEach
  void cleanUp() {
    ringback.api().body("{}").put("/lists/" + list);
    ringback.api().delete("/contacts/" + own);
    ringback.api().delete("/users/" + own);
    List<String> rules =
        ringback
            .api()
            .get("/intake-rules?limit=200")
            .jsonPath()
            .getList("items.findAll { it.list == '" + list + "' }.id");
    rules.forEach(rule -> ringback.api().delete("/intake-rules/" + rule));
  }

  private void fuzz(Operation operation) throws Exception {
    var valid = onOwnThings(contract.exampleOf(operation.toString()).orElseThrow());
    for (int i = 0; i < TRIES; i++) {
      var mutant = mutations.of(valid);
      var answer = requests.send(operation.method(), path(operation), mutant.type(), mutant.body());
      if (operation.path().equals("/webhooks") && answer.statusCode() == 201) forget(answer.body());
    }
  }

  /** An endpoint that was made would be called from then on. */
  private void forget(String endpoint) {
    var id = JsonPath.from(endpoint).getString("id");
    ringback.api().delete("/webhooks/" + id).then().statusCode(204);
  }

  /** Nothing of the demo data is touched. */
  private String onOwnThings(String example) {
    return example
        .replace("\"anna\"", "\"" + called.agent() + "\"")
        .replace("\"support-fi\"", "\"" + list + "\"")
        .replace("\"support\"", "\"" + own + "\"")
        .replace("https://crm.example.com", "https://127.0.0.1:1")
        .replace("\"c-1\"", "\"" + own + "\"")
        .replace("7d444840-9dc0-41d1-b245-5ffdce74fad2", UUID.randomUUID().toString());
  }

  private String path(Operation operation) {
    var path = operation.path();
    if (path.startsWith("/cases"))
      return path.replace("{id}", called.id()).replace("{attempt}", own);
    if (path.startsWith("/agents")) return path.replace("{name}", called.agent());
    return path.replace("{key}", list)
        .replace("{agent}", called.agent())
        .replaceAll("\\{\\w+}", own);
  }
}
