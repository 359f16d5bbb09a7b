package io.ringback.it.core;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An agent who works through the API. */
final class TestAgent {
  private final Office office;
  private final String name;

  TestAgent(Office office, String name) {
    this.office = office;
    this.name = name;
  }

  String name() {
    return name;
  }

  void join(String list) {
    office.put("/lists/" + list + "/members/" + name, Map.of("active", true)).statusCode(200);
  }

  void leave(String list) {
    office.put("/lists/" + list + "/members/" + name, Map.of("active", false)).statusCode(200);
  }

  void become(String availability) {
    office
        .put("/agents/" + name + "/availability", Map.of("availability", availability))
        .statusCode(200);
  }

  /** Turns receiving on; the case that was handed out at once, if any. */
  Optional<TestCase> receive() {
    return receive(Map.of("receiving", true));
  }

  Optional<TestCase> receive(Map<String, Object> body) {
    String id =
        office
            .put("/agents/" + name + "/receiving", body)
            .statusCode(200)
            .extract()
            .path("case.id");
    return Optional.ofNullable(id).map(this::caseOf);
  }

  void stop() {
    office.put("/agents/" + name + "/receiving", Map.of("receiving", false)).statusCode(200);
  }

  /** The offered case now held. */
  Optional<TestCase> held() {
    return Optional.ofNullable((String) fact("heldCase")).map(this::caseOf);
  }

  private TestCase caseOf(String id) {
    return new TestCase(office, id);
  }

  /** A fact of {@code GET /agents/{name}}. */
  Object fact(String field) {
    return office.get("/agents/" + name).statusCode(200).extract().path(field);
  }

  ValidatableResponse assign(TestCase callCase) {
    return office.post(callCase.path("/assign"), Map.of("agent", name));
  }

  ValidatableResponse call(TestCase callCase) {
    return office.post(callCase.path("/calls"), Map.of("agent", name));
  }

  /** Calls, and answers the attempt's id. */
  String called(TestCase callCase) {
    return call(callCase).statusCode(201).extract().path("id");
  }

  ValidatableResponse save(TestCase callCase, String status) {
    return save(callCase, status, Map.of());
  }

  ValidatableResponse save(TestCase callCase, String status, Map<String, Object> more) {
    var body = new HashMap<String, Object>();
    body.put("agent", name);
    body.put("status", status);
    body.put("saveToken", Office.newToken());
    body.putAll(more);
    return office.post(callCase.path("/handle"), body);
  }

  /** Calls and saves, as it usually goes. */
  ValidatableResponse handle(TestCase callCase, String status) {
    called(callCase);
    return save(callCase, status).statusCode(200);
  }

  @Override
  public String toString() {
    return name;
  }
}
