package io.ringback.it.core;

import io.restassured.response.ValidatableResponse;
import io.ringback.it.Ringback;
import io.ringback.it.Sql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Lists, agents and cases of one test, which no other test sees. */
final class Office {
  private static final AtomicInteger NUMBERS = new AtomicInteger(200_000);

  private final Ringback ringback;

  Office(Ringback ringback) {
    this.ringback = ringback;
  }

  /** A number that nobody else asked to be called at. */
  static String newNumber() {
    return "+358501" + NUMBERS.incrementAndGet();
  }

  /** A new list with the defaults. */
  String list() {
    return list(Map.of());
  }

  String list(Map<String, Object> settings) {
    var key = ringback.unique("core");
    put("/lists/" + key, settings).statusCode(201);
    return key;
  }

  void change(String list, Map<String, Object> settings) {
    ringback.api().body(settings).patch("/lists/" + list).then().statusCode(200);
  }

  /** An agent who is available and active on the lists. */
  TestAgent agentOn(String... lists) {
    var name = ringback.unique("agent");
    put("/users/" + name, Map.of("displayName", "Agent", "roles", List.of("AGENT")))
        .statusCode(201);
    var agent = new TestAgent(this, name);
    for (var list : lists) agent.join(list);
    agent.become("AVAILABLE");
    return agent;
  }

  TestCase caseOn(String list) {
    return caseOn(list, Map.of());
  }

  /** A request with a number of its own, unless the fields have one. */
  TestCase caseOn(String list, Map<String, Object> fields) {
    var body = new HashMap<String, Object>(Map.of("list", list, "phone", newNumber()));
    body.putAll(fields);
    var answer = post("/cases", body);
    var status = answer.extract().statusCode();
    if (status != 201 && status != 200) answer.statusCode(201);
    return new TestCase(this, answer.extract().path("id"));
  }

  TestCase caseWithoutNumber(String list) {
    return new TestCase(
        this, post("/cases", Map.of("list", list)).statusCode(201).extract().path("id"));
  }

  ValidatableResponse get(String path) {
    return ringback.api().get(path).then();
  }

  ValidatableResponse put(String path, Map<String, Object> body) {
    return ringback.api().body(body).put(path).then();
  }

  ValidatableResponse post(String path, Map<String, Object> body) {
    return ringback.api().body(body).post(path).then();
  }

  /** With an Idempotency-Key of its own. */
  ValidatableResponse postOnce(String path, Map<String, Object> body) {
    return ringback.api().header("Idempotency-Key", newToken()).body(body).post(path).then();
  }

  ValidatableResponse patch(String path, String ifMatch, Map<String, Object> body) {
    return ringback.api().header("If-Match", ifMatch).body(body).patch(path).then();
  }

  ValidatableResponse delete(String path) {
    return ringback.api().delete(path).then();
  }

  Sql sql() {
    return ringback.sql();
  }

  /** A time so many seconds from now, as a body has it. */
  static String inSeconds(long seconds) {
    return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static String newToken() {
    return UUID.randomUUID().toString();
  }
}
