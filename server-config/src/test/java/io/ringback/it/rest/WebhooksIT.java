package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints of webhooks, made and removed by keys. */
@WithRingback
@Tag("CONS-6")
class WebhooksIT {
  private final Ringback ringback;
  private String list;

  WebhooksIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void makeList() {
    list = ringback.unique("webhooks");
    ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);
  }

  @Test
  void secretIsInTheFirstAnswerOnly() {
    var made = make(ringback, Map.of());

    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.jsonPath().getString("secret")).startsWith("whsec_");
    assertThat(made.jsonPath().getString("format")).isEqualTo("STANDARD");
    assertThat(ringback.api().get("/webhooks?limit=200").asString())
        .contains(made.jsonPath().getString("id"))
        .doesNotContain("whsec_");
  }

  @Test
  void removedEndpointIsNotFound() {
    var id = make(ringback, Map.of()).jsonPath().getString("id");

    ringback.api().delete("/webhooks/" + id).then().statusCode(204);

    assertProblem(ringback.api().delete("/webhooks/" + id), 404, "not-found");
    assertProblem(ringback.api().get("/webhooks/" + id + "/deliveries"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.9/x",
        "https://192.168.0.1/",
        "https://[fd00::1]/",
        "ftp://crm.example/",
        "https://a:b@crm.example/",
        "crm.example",
        "https://crm example/",
        "javascript:alert(1)"
      })
  void badAddressIsRefusedByName(String url) {
    assertRefusedField(make(ringback, Map.of("url", url)), "url");
  }

  @Test
  void otherBadFieldsAreRefusedByName() {
    assertRefusedField(make(ringback, Map.of("types", List.of("case.eaten"))), "types");
    assertRefusedField(make(ringback, Map.of("lists", List.of("nothing"))), "lists");
    assertRefusedField(make(ringback, Map.of("format", "XML")), "format");
    assertRefusedField(make(ringback, Map.of("secret", "whsec_x")), "secret");
  }

  @Test
  void whatHearsOfForeignListsDoesNotExistForAKey() {
    var foreign = make(ringback, Map.of()).jsonPath().getString("id");
    var own = ringback.unique("own");
    ringback.api().body("{}").put("/lists/" + own).then().statusCode(201);
    var key = ringback.api(new Keys(ringback).limitedTo(own));

    assertThat(key.get("/webhooks").jsonPath().getList("items")).isEmpty();
    assertProblem(key.delete("/webhooks/" + foreign), 404, "not-found");
    assertProblem(key.get("/webhooks/" + foreign + "/deliveries"), 404, "not-found");
    assertProblem(
        key.body("{}").post("/webhooks/" + foreign + "/deliveries/1/resend"), 404, "not-found");
  }

  @Test
  void keyThatReadsNoCasesIsToldOfNoPersons() {
    var key = new Keys(ringback).with("webhooks:write");
    var body = Map.of("url", "https://crm.example/", "lists", List.of(list), "personalData", true);

    assertProblem(ringback.api(key).body(body).post("/webhooks"), 403, "no-scope");
  }

  private Response make(Ringback at, Map<String, Object> more) {
    var body = new HashMap<String, Object>();
    body.put("url", "https://crm.example/hook");
    body.put("lists", List.of(list));
    body.putAll(more);
    return at.api().body(body).post("/webhooks");
  }
}
