package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.rest.ApiOperations.Operation;
import io.ringback.it.rest.Mutations.Mutant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** An endpoint that was made would be called from then on. */
  private static final String ENDPOINTS = "/webhooks";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Mutations mutations = new Mutations(SEED);
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private final Ringback ringback;
  private final ApiContract contract;
  private final String list;
  private final PostBench.Assigned called;
  private final String own;

  FuzzIT(Ringback ringback) throws JsonProcessingException {
    this.ringback = ringback;
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
            .filter(operation -> !operation.path().startsWith(ENDPOINTS))
            .filter(operation -> contract.exampleOf(operation.toString()).isPresent())
            .toList();
    for (var operation : operations) fuzz(operation);

    System.out.printf(
        "fuzz: %d operations, %d bodies, seed %d, answers %s%n",
        operations.size(), operations.size() * TRIES, SEED, answers);
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
      var answer = send(operation, mutant);
      answers.merge(answer.statusCode(), 1, Integer::sum);
      assertThat(answer.statusCode())
          .as("%s %s (%s): %s", operation, shown(mutant), mutant.type(), answer.body())
          .isLessThan(500);
      if (answer.statusCode() >= 400)
        assertThat(answer.headers().firstValue("Content-Type"))
            .as("%s %s: %s", operation, shown(mutant), answer.body())
            .hasValue("application/problem+json");
    }
  }

  private HttpResponse<String> send(Operation operation, Mutant mutant)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(ringback.uri("/api/v1") + path(operation)))
            .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
            .header("Content-Type", mutant.type())
            .header("If-Match", "*")
            .method(operation.method(), BodyPublishers.ofByteArray(mutant.body()))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Nothing of the demo data is touched. */
  private String onOwnThings(String example) {
    return example
        .replace("\"anna\"", "\"" + called.agent() + "\"")
        .replace("\"support-fi\"", "\"" + list + "\"")
        .replace("\"support\"", "\"" + own + "\"")
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

  private static String shown(Mutant mutant) {
    var text = new String(mutant.body(), StandardCharsets.UTF_8);
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
