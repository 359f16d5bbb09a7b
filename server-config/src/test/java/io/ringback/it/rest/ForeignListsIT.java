package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies outside a key's lists does not exist for it. */
@WithRingback
class ForeignListsIT {
  private final Ringback ringback;
  private String own;
  private String foreign;
  private String foreignCase;
  private String key;

  ForeignListsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void makeLists() {
    own = ringback.unique("own");
    foreign = ringback.unique("foreign");
    for (var list : List.of(own, foreign))
      ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);
    foreignCase =
        ringback.api().body(Map.of("list", foreign)).post("/cases").jsonPath().getString("id");
    key = new Keys(ringback).limitedTo(own);
  }

  @Test
  void foreignCasesAndListsAreNotFound() {
    assertNotFound(api -> api.get("/cases/" + foreignCase));
    assertNotFound(api -> api.get("/cases/" + foreignCase + "/history"));
    assertNotFound(
        api -> api.header("If-Match", "\"0\"").body("{}").patch("/cases/" + foreignCase));
    assertNotFound(
        api -> api.body("{\"agent\":\"anna\"}").post("/cases/" + foreignCase + "/assign"));
    assertNotFound(api -> api.body("{}").post("/cases/" + foreignCase + "/unassign"));
    assertNotFound(
        api -> api.body("{\"reason\":\"CANCELLED\"}").post("/cases/" + foreignCase + "/close"));
    assertNotFound(api -> api.body("{}").post("/cases/" + foreignCase + "/reopen"));
    assertNotFound(api -> api.get("/lists/" + foreign));
    assertNotFound(api -> api.body("{}").patch("/lists/" + foreign));
    assertNotFound(api -> api.body("{}").put("/lists/" + foreign));
    assertNotFound(api -> api.delete("/lists/" + foreign));
    assertNotFound(api -> api.get("/lists/" + foreign + "/counters"));
    assertNotFound(api -> api.get("/lists/" + foreign + "/members"));
    assertNotFound(api -> api.body("{\"active\":true}").put("/lists/" + foreign + "/members/anna"));
    assertNotFound(api -> api.delete("/lists/" + foreign + "/members/anna"));
  }

  @Test
  void foreignListIsUnknownToANewCase() {
    assertRefusedField(ringback.api(key).body(Map.of("list", foreign)).post("/cases"), "list");
  }

  @Test
  void searchesShowOwnListsOnly() {
    var ownCase =
        ringback.api(key).body(Map.of("list", own)).post("/cases").jsonPath().getString("id");

    assertThat(ringback.api(key).get("/cases").jsonPath().getList("items.id"))
        .containsExactly(ownCase);
    assertThat(ringback.api(key).get("/cases?list=" + foreign).jsonPath().getList("items"))
        .isEmpty();
    assertThat(ringback.api(key).get("/lists").jsonPath().getList("items.key"))
        .containsExactly(own);
    assertThat(ringback.api(key).get("/events?limit=200").jsonPath().getList("items.case"))
        .doesNotContain(foreignCase);
  }

  private void assertNotFound(Function<RequestSpecification, Response> request) {
    assertProblem(request.apply(ringback.api(key)), 404, "not-found");
  }
}
